package fr.beffroi.cli.sample.town;

import java.util.ArrayList;
import java.util.List;

/** Where do agents go on the Internet? Invented names under the reserved {@code .example}. */
public final class Sites {
  private static final List<String> FIRST =
      List.of(
          "cadastre",
          "actualites",
          "journal",
          "meteo",
          "cartes",
          "emploi-public",
          "marches",
          "legislation",
          "tresorerie",
          "banque",
          "courrier",
          "visio",
          "annonces",
          "transports",
          "recettes",
          "voyages",
          "sport",
          "librairie",
          "bricolage",
          "formation",
          "mutuelle",
          "retraite",
          "impots",
          "archives");
  private static final List<String> SECOND =
      List.of(
          "de-la-region",
          "officiel",
          "pro",
          "en-ligne",
          "services",
          "cloud",
          "france",
          "direct",
          "collectivites",
          "club",
          "infos",
          "plus",
          "statique",
          "media",
          "mesure",
          "cdn");

  private static final List<Site> ALL = all();

  /** A site and the address at which it answers. */
  public record Site(String host, String ip) {}

  private Sites() {}

  private static List<Site> all() {
    List<Site> sites = new ArrayList<>();
    for (String second : SECOND) {
      for (String first : FIRST) {
        sites.add(new Site("www." + first + '-' + second + ".example", Outside.site(sites.size())));
      }
    }
    return List.copyOf(sites);
  }

  /** A site, the first ones more often. */
  public static Site visited(Dice dice) {
    return dice.favourite(ALL);
  }
}
