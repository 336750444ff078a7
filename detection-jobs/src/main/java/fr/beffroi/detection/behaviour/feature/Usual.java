package fr.beffroi.detection.behaviour.feature;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is usual of one feature of one entity, and how well is that known?
 *
 * @param value what it mostly is
 * @param spread how far from that it mostly is: mean distance of what was not far out
 * @param windows how many windows taught it
 * @param days on how many days
 * @param since the first of them
 * @param slot at which times, or null for any: at these times the entity is not known enough yet
 */
public record Usual(
    double value, double spread, int windows, int days, LocalDate since, @Nullable Slot slot) {}
