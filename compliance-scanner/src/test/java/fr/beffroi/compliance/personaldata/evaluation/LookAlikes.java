package fr.beffroi.compliance.personaldata.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What looks like personal data and is none? Columns by the name that software gives them. */
final class LookAlikes {
  private final Random random;
  private final FrenchData data;
  private int next;

  LookAlikes(Random random, FrenchData data) {
    this.random = random;
    this.data = data;
    this.next = 10_000_000 + random.nextInt(80_000_000);
  }

  TreeMap<String, Supplier<String>> columns() {
    TreeMap<String, Supplier<String>> columns = new TreeMap<>();
    int style = random.nextInt(4);
    columns.put("num_facture", () -> "F" + (2018 + random.nextInt(8)) + "-" + data.digits(5));
    columns.put("num_titre", () -> String.valueOf(next++));
    columns.put("no_piece", () -> day() + random.nextInt(10));
    columns.put("ref_mandat", () -> day() + data.digits(6));
    columns.put("ref_interne", () -> data.digits(9));
    columns.put("code_ref", () -> (3 + random.nextInt(4)) + data.digits(12));
    columns.put("ref_externe", () -> data.digits(15));
    columns.put("compte_imputation", () -> data.digits(23));
    columns.put("code_barre", this::ean13);
    columns.put("isbn", () -> "978" + ean13().substring(3));
    columns.put("montant", () -> random.nextInt(5_000) + "." + data.digits(2));
    columns.put("date_creation", () -> FrenchData.day(event(), style));
    columns.put("dt_maj", () -> FrenchData.day(event(), style));
    columns.put("date_deb", () -> FrenchData.day(event(), style));
    columns.put("horodatage", () -> event() + " 10:" + data.two(10, 59) + ":" + data.two(10, 59));
    columns.put("code_insee", () -> data.two(1, 95) + data.digits(3));
    columns.put("cp_commune", data::postcode);
    columns.put("annee", () -> String.valueOf(1950 + random.nextInt(75)));
    columns.put(
        "version",
        () -> "2." + random.nextInt(9) + "." + random.nextInt(30) + "." + random.nextInt(9));
    columns.put("nom_rue", () -> data.pick(List.of("rue ", "avenue ", "allée ")) + data.place());
    columns.put("libelle_rue", () -> data.place());
    columns.put(
        "nom_ecole", () -> data.pick(List.of("École ", "Collège ", "Groupe scolaire ")) + famous());
    columns.put("nom_equipement", this::famous);
    columns.put("ville", data::town);
    columns.put("lib_commune", () -> data.town().toUpperCase(Locale.FRENCH));
    columns.put(
        "raison_sociale",
        () -> data.pick(List.of("SARL ", "Garage ", "Ets ", "Boulangerie ")) + data.lastName());
    columns.put("adresse_site", () -> data.address(style));
    columns.put(
        "designation",
        () ->
            data.pick(List.of("Tables ", "Chaises ", "Papier A4 ", "Peinture "))
                + random.nextInt(900));
    columns.put(
        "libelle",
        () ->
            data.pick(List.of("Achat de ", "Location de ", "Entretien de "))
                + data.pick(List.of("matériel", "salle", "véhicule", "terrain"))
                + " "
                + random.nextInt(300));
    columns.put(
        "ref_dossier",
        () ->
            "PC 0"
                + data.digits(2)
                + " "
                + data.digits(3)
                + " "
                + data.two(18, 26)
                + " 0"
                + data.digits(4));
    columns.put("code_article", () -> data.pick(List.of("AX", "BT", "CR")) + "-" + data.digits(4));
    columns.put("uuid", () -> new java.util.UUID(random.nextLong(), random.nextLong()).toString());
    columns.put("empreinte", () -> Long.toHexString(random.nextLong()));
    columns.put(
        "email_service",
        () ->
            data.pick(List.of("mairie", "contact", "urbanisme", "ccas"))
                + random.nextInt(400)
                + "@example.org");
    columns.put("heure", () -> data.two(0, 23) + ":" + data.two(0, 59) + ":" + data.two(0, 59));
    columns.put(
        "couleur",
        () ->
            data.pick(List.of("rouge", "vert", "bleu", "jaune", "noir", "blanc", "gris", "rose")));
    columns.put(
        "mois",
        () -> data.pick(List.of("janvier", "février", "mars", "avril", "mai", "juin", "juillet")));
    columns.put(
        "statut", () -> data.pick(List.of("actif", "clos", "en attente", "refusé", "validé")));
    columns.put("plage_ip", () -> "10." + random.nextInt(4) + "." + random.nextInt(255) + ".0/24");
    columns.put("parcelle", () -> letters() + " " + random.nextInt(900));
    columns.put("quantite", () -> String.valueOf(random.nextInt(2_000)));
    columns.put(
        "espece",
        () ->
            data.pick(
                List.of(
                    "chêne",
                    "hêtre",
                    "tilleul",
                    "érable",
                    "platane",
                    "if",
                    "frêne",
                    "charme",
                    "bouleau",
                    "aulne",
                    "orme",
                    "noyer",
                    "cèdre",
                    "pin sylvestre",
                    "olivier")));
    return columns;
  }

  private String letters() {
    return "" + (char) ('A' + random.nextInt(26)) + (char) ('A' + random.nextInt(26));
  }

  private String day() {
    return FrenchData.day(event(), 3);
  }

  private LocalDate event() {
    return LocalDate.of(2012, 1, 1).plusDays(random.nextInt(14 * 365));
  }

  private String famous() {
    return data.pick(
        List.of(
            "Jules Ferry",
            "Jean Moulin",
            "Victor Hugo",
            "Simone Veil",
            "Lucie Aubrac",
            "Jean Jaurès",
            "Louis Pasteur",
            "Marie Curie",
            "Jacques Prévert",
            "Paul Langevin",
            "Per Jakez Hélias",
            "Nelson Mandela",
            "Les Hirondelles",
            "Du Bourg",
            "Georges Perec",
            "René Cassin"));
  }

  private String ean13() {
    String digits = "3" + data.digits(11);
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return digits + (10 - sum % 10) % 10;
  }
}
