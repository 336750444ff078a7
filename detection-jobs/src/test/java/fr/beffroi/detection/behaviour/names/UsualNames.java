package fr.beffroi.detection.behaviour.names;

import java.util.ArrayList;
import java.util.List;

/** Names as people choose them, invented: two words of a town hall's world put together. */
final class UsualNames {
  private static final String[] FIRST = {
    "mairie",
    "ville",
    "ecole",
    "musee",
    "parc",
    "sport",
    "jardin",
    "marche",
    "service",
    "portail",
    "agenda",
    "culture",
    "famille",
    "jeune",
    "voisin",
    "quartier",
    "fete",
    "theatre",
    "cinema",
    "livre",
    "radio",
    "journal",
    "maison",
    "logement",
    "emploi",
    "sante",
    "transport",
    "velo",
    "budget",
    "conseil"
  };
  private static final String[] SECOND = {
    "durable",
    "libre",
    "ouvert",
    "moderne",
    "nature",
    "solidaire",
    "public",
    "local",
    "vert",
    "facile",
    "online",
    "centre",
    "express",
    "direct",
    "plus",
    "info",
    "media",
    "photo",
    "carte",
    "shop",
    "market",
    "news",
    "web",
    "cloud"
  };
  private static final String[] SUFFIX = {"example", "test", "fr", "com", "org"};

  private UsualNames() {}

  static List<String> all() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < FIRST.length; i++) {
      for (int j = 0; j < SECOND.length; j++) {
        names.add(
            "www." + FIRST[i] + (i % 3 == 0 ? "-" : "") + SECOND[j] + '.' + SUFFIX[(i + j) % 5]);
      }
    }
    return names;
  }
}
