package fr.beffroi.compliance.proof;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Which invented values of citizens are planted, and does a text hold one of them?
 *
 * <p>Accents, case, spaces and punctuation are left out of account: a NIR in groups is a NIR.
 */
final class Canaries {
  static final String LAST_NAME = "Tréglonnouzwick";
  static final String FIRST_NAME = "Gwenaëllinette";
  static final String EMAIL = "courriel.zwickau@canari.example.org";
  static final String STREET = "17 rue du Canari-Violet";
  static final String NOTE = "se plaint de l'oiseau-lyre du voisin";

  /** Women born in May 1985 in Finistère, with valid keys. */
  static final List<String> NIRS = List.of(nir("2850529001234"), nir("2850529001777"));

  private static final List<String> ALL =
      List.of(
          "treglonnouzwick",
          "gwenaellinette",
          "courrielzwickau",
          "canariviolet",
          "oiseaulyre",
          "motdepassecanarilecture",
          NIRS.get(0),
          NIRS.get(1));

  private Canaries() {}

  /** The canaries that the text holds. */
  static List<String> in(String text) {
    String bare = bare(text);
    return ALL.stream().filter(bare::contains).toList();
  }

  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "");
  }

  private static String nir(String digits) {
    return digits + String.format(Locale.ROOT, "%02d", 97 - Long.parseLong(digits) % 97);
  }
}
