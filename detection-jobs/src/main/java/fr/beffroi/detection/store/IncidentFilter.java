package fr.beffroi.detection.store;

import fr.beffroi.detection.alert.Level;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents does somebody want to see?
 *
 * @param commune null for every commune
 * @param open only those that are open
 * @param shown only those that deserve a look
 * @param since only those last seen then or later; null for all
 * @param least only those of that level or a graver one
 * @param text only those whose title, entity, rules, samples of addresses, accounts or hosts hold
 *     that text, whatever the case; null for all
 * @param most how many at most
 */
public record IncidentFilter(
    @Nullable String commune,
    boolean open,
    boolean shown,
    @Nullable Instant since,
    Level least,
    @Nullable String text,
    int most) {
  public static final int MOST = 10_000;

  public IncidentFilter {
    if (most < 1 || most > MOST) {
      throw new IllegalArgumentException("a list holds 1 to " + MOST + " incidents, not " + most);
    }
  }

  /** Everything, up to {@link #MOST}. */
  public static IncidentFilter all() {
    return new IncidentFilter(null, false, false, null, Level.INFORMATIONAL, null, MOST);
  }

  /** What a DSI opens in the morning: open, and deserving a look. */
  public static IncidentFilter toLookAt() {
    return all().onlyOpen().onlyShown();
  }

  public IncidentFilter of(String slug) {
    return new IncidentFilter(slug, open, shown, since, least, text, most);
  }

  public IncidentFilter onlyOpen() {
    return new IncidentFilter(commune, true, shown, since, least, text, most);
  }

  public IncidentFilter onlyShown() {
    return new IncidentFilter(commune, open, true, since, least, text, most);
  }

  public IncidentFilter since(Instant instant) {
    return new IncidentFilter(commune, open, shown, instant, least, text, most);
  }

  public IncidentFilter atLeast(Level level) {
    return new IncidentFilter(commune, open, shown, since, level, text, most);
  }

  public IncidentFilter holding(String words) {
    return new IncidentFilter(commune, open, shown, since, least, words, most);
  }

  public IncidentFilter atMost(int count) {
    return new IncidentFilter(commune, open, shown, since, least, text, count);
  }
}
