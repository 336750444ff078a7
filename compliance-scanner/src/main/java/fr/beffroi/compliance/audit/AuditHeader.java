package fr.beffroi.compliance.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which audit is this?
 *
 * @param commune a slug
 * @param asOf the day on which every clock is read
 * @param version of Beffroi
 * @param rulePack SHA-256 of the retention rules in force, in hexadecimal
 * @param previous SHA-256 of the previous audit's JSON, in hexadecimal: the chain
 */
public record AuditHeader(
    String commune,
    Instant startedAt,
    Instant endedAt,
    LocalDate asOf,
    Mode mode,
    String version,
    String rulePack,
    Optional<String> previous) {}
