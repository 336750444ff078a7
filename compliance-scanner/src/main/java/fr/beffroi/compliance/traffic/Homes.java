package fr.beffroi.compliance.traffic;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/**
 * In which service does a user work who is seen in several? In the first of the month, so that
 * nobody counts in two; past 200,000 users in that of the address.
 */
final class Homes {
  private static final int MOST = 200_000;

  private final Map<YearMonth, Map<Long, String>> services = new HashMap<>();
  private int known;

  String of(YearMonth month, long pseudonym, String here) {
    Map<Long, String> of = services.computeIfAbsent(month, any -> new HashMap<>());
    String home = of.get(pseudonym);
    if (home != null) {
      return home;
    }
    // An address that no service claims says nothing yet.
    if (!here.isEmpty() && known < MOST) {
      of.put(pseudonym, here);
      known++;
    }
    return here;
  }
}
