package fr.beffroi.compliance.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Who lives in the sample town? Names, births and numbers by chance; nobody in particular. */
final class Inhabitants {
  private static final List<String> FIRST =
      List.of(
          "Camille",
          "Noémie",
          "Lucas",
          "Inès",
          "Théo",
          "Chloé",
          "Hugo",
          "Manon",
          "Nathan",
          "Léa",
          "Yanis",
          "Zoé",
          "Mathis",
          "Louise",
          "Ethan",
          "Jade",
          "Sofia",
          "Adam",
          "Lina",
          "Gabriel",
          "Marcel",
          "Simone",
          "René",
          "Jacqueline",
          "Bernard",
          "Monique",
          "Thierry",
          "Sylvie");
  private static final List<String> LAST =
      List.of(
          "Dubois",
          "Lefebvre",
          "Moreau",
          "Garnier",
          "Rousseau",
          "Fontaine",
          "Chevalier",
          "Marchand",
          "Delattre",
          "Vasseur",
          "Carpentier",
          "Lemaire",
          "Benali",
          "Da Silva",
          "Nguyen",
          "Kowalski",
          "Le Goff",
          "Castelain",
          "Hennebelle",
          "Bouchard",
          "Perrin",
          "Masson",
          "Leclercq",
          "Baudry");
  private static final List<String> WAYS =
      List.of(
          "rue des Lilas",
          "rue du Moulin",
          "avenue de la Gare",
          "impasse des Prés",
          "chemin du Bois",
          "place de l'Église");

  private final Random chance;

  Inhabitants(long seed) {
    this.chance = new Random(seed);
  }

  String firstName() {
    return one(FIRST);
  }

  String lastName() {
    return one(LAST);
  }

  String address() {
    return 1 + chance.nextInt(98) + " " + one(WAYS);
  }

  String telephone() {
    return String.format("06%08d", chance.nextInt(100_000_000));
  }

  String email(String first, String last) {
    String local = (first + "." + last).toLowerCase(java.util.Locale.ROOT);
    String plain =
        java.text.Normalizer.normalize(local, java.text.Normalizer.Form.NFD)
            .replaceAll("[^a-z.]", "");
    return plain + chance.nextInt(100) + "@example.org";
  }

  LocalDate born(int from, int to) {
    return LocalDate.of(from, 1, 1).plusDays(chance.nextInt((to - from + 1) * 365));
  }

  /** Thirteen digits and a key that agrees: 97 − (number mod 97). */
  String nir(LocalDate born) {
    long number =
        Long.parseLong(
            String.format(
                "%d%02d%02d%02d%03d%03d",
                1 + chance.nextInt(2),
                born.getYear() % 100,
                born.getMonthValue(),
                1 + chance.nextInt(19),
                1 + chance.nextInt(400),
                1 + chance.nextInt(900)));
    return number + String.format("%02d", 97 - number % 97);
  }

  int below(int bound) {
    return chance.nextInt(bound);
  }

  private String one(List<String> list) {
    return list.get(chance.nextInt(list.size()));
  }
}
