package fr.beffroi.cli.sample;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What does an alert say that can be compared with the truth?
 *
 * @param category a word of {@code rule.category}: {@code brute_force}
 * @param hostName the machine, or the id of a source that fell silent
 */
public record SampleAlert(
    String category,
    @Nullable String sourceIp,
    @Nullable String userName,
    @Nullable String hostName,
    Instant firstSeen,
    Instant lastSeen) {}
