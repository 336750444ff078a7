package fr.beffroi.compliance.personaldata.evaluation;

import fr.beffroi.compliance.personaldata.Column;
import fr.beffroi.compliance.personaldata.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** A column and what it holds; {@code NOTHING} for a look-alike. */
record ColumnCase(String kind, Column column) {
  static final String NOTHING = "";

  /** Names as municipal software has them, by no means only those of the rules. */
  private static final Map<String, List<String>> NAMES =
      Map.ofEntries(
          Map.entry(
              "last_name",
              List.of(
                  "NOM_PATRO",
                  "nom_usager",
                  "AGENT_NOM",
                  "NomUsage",
                  "nom",
                  "usg_nom",
                  "c4",
                  "lib1")),
          Map.entry(
              "first_name",
              List.of(
                  "PRENOM_ENF",
                  "prenoms",
                  "prn",
                  "Prénom du responsable",
                  "c5",
                  "zone2",
                  "val",
                  "lib2")),
          Map.entry(
              "full_name",
              List.of(
                  "nom_prenom",
                  "titulaire",
                  "NOM_COMPLET",
                  "beneficiaire",
                  "c6",
                  "lib3",
                  "nom",
                  "demandeur_nom")),
          Map.entry(
              "birth_date",
              List.of(
                  "ddn",
                  "DT_NAISSANCE",
                  "naiss_usager",
                  "dateNaissance",
                  "date_nais",
                  "ne_le",
                  "Date de naissance de l'enfant",
                  "c7")),
          Map.entry(
              "address",
              List.of(
                  "adr1",
                  "ADRESSE",
                  "rue_usager",
                  "adresse_ligne1",
                  "c8",
                  "lib4",
                  "adr_domicile",
                  "L1")),
          Map.entry(
              "special_category",
              List.of(
                  "observations",
                  "commentaire",
                  "regime_alim",
                  "c9",
                  "notes",
                  "memo",
                  "bloc_note",
                  "obs_enfant")),
          Map.entry("ine", List.of("ine_eleve", "num_ine")),
          Map.entry("passport", List.of("no_passeport", "passeport")));

  /** Nothing but their names tells a site's address from a person's. */
  private static final Set<String> TOLD_BY_NAME = Set.of("adresse_site");

  private static final List<String> OPAQUE = List.of("c1", "val", "zone7", "ref");

  /** Every kind several times and every look-alike several times, of one seed. */
  static List<ColumnCase> of(long seed, int times) {
    List<ColumnCase> cases = new ArrayList<>();
    for (int time = 0; time < times; time++) {
      Random random = new Random(seed * 1_000 + time);
      FrenchData data = new FrenchData(random);
      int turn = time;
      data.kinds()
          .forEach(
              (kind, values) -> {
                List<String> names = NAMES.getOrDefault(kind, OPAQUE);
                String name = names.get(turn % names.size());
                cases.add(new ColumnCase(kind, column(name, values, random)));
              });
      new LookAlikes(random, data)
          .columns()
          .forEach(
              (name, values) -> {
                boolean named = TOLD_BY_NAME.contains(name) || random.nextInt(3) > 0;
                String shown = named ? name : "c" + turn;
                cases.add(new ColumnCase(NOTHING, column(shown, values, random)));
              });
    }
    return cases;
  }

  /** 60 to 240 rows, an eighth of them null, one in forty a word of the clerk's. */
  private static List<String> sample(Supplier<String> values, Random random) {
    List<String> rows = new ArrayList<>();
    int count = 60 + random.nextInt(180);
    for (int i = 0; i < count; i++) {
      boolean missing = random.nextInt(8) == 0;
      boolean noted = random.nextInt(40) == 0;
      rows.add(missing ? null : noted ? "NC" : values.get());
    }
    return rows;
  }

  private static Column column(String name, Supplier<String> values, Random random) {
    return Column.sampled("t_" + random.nextInt(90), name, DataType.TEXT, sample(values, random));
  }
}
