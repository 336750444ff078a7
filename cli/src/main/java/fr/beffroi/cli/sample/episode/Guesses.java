package fr.beffroi.cli.sample.episode;

import fr.beffroi.cli.sample.town.Dice;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which account names does someone guess who knows that people are called something? */
final class Guesses {
  private static final List<String> FIRST =
      List.of(
          "jean", "marie", "pierre", "paul", "luc", "anne", "sophie", "michel", "nicolas", "julie",
          "marc", "alain", "claire", "david", "eric", "laura", "thomas", "hugo", "emma", "louis");
  private static final List<String> LAST =
      List.of(
          "martin",
          "bernard",
          "dubois",
          "petit",
          "durand",
          "leroy",
          "moreau",
          "simon",
          "laurent",
          "michel",
          "garcia",
          "roux",
          "fontaine",
          "rousseau",
          "blanc",
          "guerin",
          "boyer",
          "robin");

  private Guesses() {}

  /** Different names. */
  static List<String> names(Dice dice, int count) {
    Set<String> names = new LinkedHashSet<>();
    while (names.size() < count) {
      String first = dice.pick(FIRST);
      names.add(
          dice.chance(0.5)
              ? first + '.' + dice.pick(LAST)
              : first.charAt(0) + dice.pick(LAST) + (dice.chance(0.3) ? dice.between(1, 99) : ""));
    }
    return List.copyOf(names);
  }
}
