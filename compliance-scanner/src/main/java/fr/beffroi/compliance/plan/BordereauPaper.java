package fr.beffroi.compliance.plan;

import fr.beffroi.compliance.datastore.AggregateOutcome.Extremes;
import fr.beffroi.compliance.plan.BordereauLine.Part;
import fr.beffroi.compliance.plan.Paper.Cell;
import fr.beffroi.compliance.plan.Paper.Field;
import fr.beffroi.compliance.plan.Paper.Grid;
import fr.beffroi.compliance.plan.Paper.Heading;
import fr.beffroi.compliance.plan.Paper.Sentences;
import fr.beffroi.compliance.plan.Paper.Signatures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What stands on a bordereau d'élimination, in the archivists' words? */
public final class BordereauPaper {
  private final BordereauRecord record;
  private final Bordereau bordereau;
  private final DepartmentTemplate template;
  private final Words words;

  private BordereauPaper(BordereauRecord record, DepartmentTemplate template, Locale locale) {
    this.record = record;
    this.bordereau = record.bordereau();
    this.template = template;
    this.words = new Words(locale);
  }

  public static Paper of(BordereauRecord record, DepartmentTemplate template, Locale locale) {
    return new BordereauPaper(record, template, locale).paper();
  }

  private Paper paper() {
    List<Paper.Part> parts = new ArrayList<>();
    parts.add(head());
    parts.add(totals());
    parts.add(lines(Part.ELIMINATE));
    parts.add(consent());
    parts.add(
        new Signatures(
            List.of(
                words.say("Le service producteur", "The producing service"),
                words.say("Le maire", "The mayor"),
                template.archives() + words.say(" : visa", ": visa"))));
    for (Part part : List.of(Part.SORT, Part.HAND_OVER)) {
      if (!bordereau.part(part).isEmpty()) {
        parts.add(lines(part));
      }
    }
    if (!bordereau.held().isEmpty()) {
      parts.add(held());
    }
    return new Paper(
        words.say("Bordereau d'élimination ", "Elimination slip (bordereau d'élimination) ")
            + bordereau.number(),
        parts);
  }

  private Paper.Part head() {
    List<Field> fields = new ArrayList<>();
    fields.add(
        new Field(
            words.say("Adressé à", "Addressed to"),
            joined(template.archives(), template.address())));
    fields.add(new Field(words.say("Collectivité", "Controller"), bordereau.controller()));
    fields.add(
        new Field(words.say("Représentée par", "Represented by"), bordereau.representative()));
    fields.add(new Field(words.say("Établi le", "Drawn up on"), words.day(bordereau.drawnUpOn())));
    fields.add(
        new Field(
            words.say("Échéances lues au", "Periods read as of"), words.day(bordereau.asOf())));
    fields.add(new Field(words.say("Originaux", "Originals"), originals()));
    fields.add(
        new Field(
            words.say("Numéro et date du visa", "Number and day of the visa"),
            record
                .visa()
                .map(visa -> visa.visa() + ", " + words.day(visa.on()) + ", " + visa.by())
                .orElse("")));
    return new Paper.Fields("", fields);
  }

  private String originals() {
    return template.originals().isPresent()
        ? String.valueOf(template.originals().getAsInt())
        : words.say(
            "2 ou 3 selon le département : demandez à vos archives",
            "2 or 3, by département: ask your archives");
  }

  private Paper.Part totals() {
    List<BordereauLine> lines = bordereau.toEliminate();
    long rows = lines.stream().mapToLong(BordereauLine::rows).sum();
    return new Paper.Fields(
        "",
        List.of(
            new Field(
                words.say("Volume à éliminer", "Volume to eliminate"),
                words.number(rows)
                    + words.say(" enregistrements, ", " records, ")
                    + bytes(lines))));
  }

  private String bytes(List<BordereauLine> lines) {
    List<Long> known = lines.stream().flatMap(line -> line.bytes().stream().boxed()).toList();
    if (known.isEmpty()) {
      return words.say("octets non connus", "bytes not known");
    }
    String least = known.size() == lines.size() ? "" : words.say("au moins ", "at least ");
    long sum = known.stream().mapToLong(Long::longValue).sum();
    return least + words.number(sum) + words.say(" octets", " bytes");
  }

  private Paper.Part consent() {
    return new Sentences(
        words.say("Visa", "Visa"),
        List.of(
            words.say(
                "Aucune de ces données n'est détruite avant le visa (Code du patrimoine, R212-14)."
                    + " Un tableau de gestion validé n'est pas un visa.",
                "None of these data is destroyed before the visa (Code du patrimoine, R212-14). A"
                    + " management table that was validated is not a visa."),
            words.say(
                "L'élimination comprend les copies et les sauvegardes, que la collectivité déclare"
                    + " après l'exécution. Ce bordereau se conserve sans limite de durée.",
                "The elimination covers copies and backups, which the controller declares after the"
                    + " execution. This slip is kept for ever.")));
  }

  private Paper.Part lines(Part part) {
    List<Heading> headings = headings();
    boolean slip = part == Part.ELIMINATE;
    if (slip) {
      headings.add(new Heading(words.say("Observations des archives", "Archives' remarks"), 30));
      template.columns().forEach(title -> headings.add(new Heading(title, 22)));
    }
    List<List<Cell>> rows =
        bordereau.part(part).stream().map(line -> row(line, headings.size())).toList();
    return new Grid(words.say(part.words()), headings, rows);
  }

  private List<Heading> headings() {
    List<Heading> headings = new ArrayList<>();
    headings.add(new Heading(words.say("Service producteur", "Producing service"), 28));
    headings.add(new Heading(words.say("Objet et typologie", "Object and typology"), 36));
    headings.add(new Heading(words.say("Base et table", "Store and table"), 30));
    headings.add(new Heading(words.say("Du", "From"), 20));
    headings.add(new Heading(words.say("Au", "To"), 20));
    headings.add(new Heading(words.say("DUA et texte", "Period and text"), 36));
    headings.add(new Heading(words.say("Enregistrements", "Records"), 26));
    headings.add(new Heading(words.say("Octets", "Bytes"), 19));
    headings.add(new Heading(words.say("Observations du service", "Service's remarks"), 40));
    return headings;
  }

  private List<Cell> row(BordereauLine line, int width) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(joined(line.service().name(), line.service().position())));
    cells.add(Cell.of(joined(words.say(line.category()), line.activity())));
    cells.add(Cell.of(line.store() + ", " + line.table()));
    cells.add(day(line, Extremes::earliest));
    cells.add(day(line, Extremes::latest));
    cells.add(Cell.of(joined(words.say(line.period()), line.reference())));
    cells.add(Cell.of(line.rows()));
    cells.add(line.bytes().isPresent() ? Cell.of(line.bytes().getAsLong()) : Cell.EMPTY);
    cells.add(
        Cell.of(line.observations().stream().map(words::say).collect(Collectors.joining(" ; "))));
    while (cells.size() < width) {
      cells.add(Cell.EMPTY);
    }
    return cells;
  }

  private static Cell day(BordereauLine line, Function<Extremes, LocalDate> which) {
    return line.extremes().map(which).map(Cell::of).orElse(Cell.EMPTY);
  }

  private Paper.Part held() {
    List<Heading> headings =
        List.of(
            new Heading(words.say("Base et table", "Store and table"), 50),
            new Heading(words.say("Objet et typologie", "Object and typology"), 60),
            new Heading(words.say("Enregistrements", "Records"), 25),
            new Heading(words.say("Gel demandé par", "Held by"), 45),
            new Heading(words.say("Motif", "Reason"), 60),
            new Heading(words.say("Depuis", "Since"), 20));
    return new Grid(
        words.say(
            "Données échues sous gel juridique, exclues de l'élimination",
            "Data due under legal hold, excluded from the elimination"),
        headings,
        bordereau.held().stream().map(this::held).toList());
  }

  private List<Cell> held(Bordereau.Held held) {
    return List.of(
        Cell.of(held.line().store() + ", " + held.line().table()),
        Cell.of(words.say(held.line().category())),
        Cell.of(held.line().rows()),
        Cell.of(held.hold().author()),
        Cell.of(held.hold().reason()),
        Cell.of(held.hold().on()));
  }

  private static String joined(String first, String second) {
    return second.isEmpty() || second.equals(first) ? first : first + " ; " + second;
  }

  private static String joined(String first, List<String> more) {
    return more.isEmpty() ? first : first + ", " + String.join(", ", more);
  }
}
