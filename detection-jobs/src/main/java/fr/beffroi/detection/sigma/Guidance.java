package fr.beffroi.detection.sigma;

import fr.beffroi.detection.alert.Category;
import fr.beffroi.rules.Bilingual;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What does a rule tell people, beyond Sigma? The custom key {@code beffroi}: the attack, the log
 * that shows it, what looks like it and is harmless, and what the DSI decides.
 *
 * @param written whether the rule has the key at all; an imported rule has not
 * @param category null for a rule that never alerts
 * @param message the alert's sentence, with {@code {source.ip}}-like places, or null
 * @param groupBy for a rule on single events: what makes an episode; empty for address, account and
 *     host, as far as the event has them
 * @param timespan for a rule on single events: the quiet time that ends an episode
 */
public record Guidance(
    boolean written,
    @Nullable Category category,
    @Nullable Bilingual message,
    @Nullable Bilingual decision,
    @Nullable Bilingual attack,
    @Nullable Bilingual lookalike,
    @Nullable Bilingual log,
    List<String> groupBy,
    Duration timespan) {
  static final Duration USUAL_TIMESPAN = Duration.ofHours(1);

  static final Guidance NONE =
      new Guidance(false, null, null, null, null, null, null, List.of(), USUAL_TIMESPAN);

  public Guidance {
    groupBy = List.copyOf(groupBy);
  }
}
