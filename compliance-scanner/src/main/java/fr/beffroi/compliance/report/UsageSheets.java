package fr.beffroi.compliance.report;

import fr.beffroi.compliance.report.Workbook.Heading;
import fr.beffroi.compliance.traffic.Figure;
import fr.beffroi.compliance.traffic.Figure.Table;
import fr.beffroi.compliance.traffic.Signal;
import fr.beffroi.compliance.traffic.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** Which rows and columns do the tables of use have, on a page and in a workbook? */
final class UsageSheets {
  private static final double WIDE = 46;
  private static final double MIDDLE = 32;
  private static final double NARROW = 26;

  private final UsageSubject subject;
  private final Wording wording;

  UsageSheets(UsageSubject subject) {
    this.subject = subject;
    this.wording = subject.wording();
  }

  void write(Instant at, OutputStream out) throws IOException {
    Workbook book = new Workbook();
    for (Table table : Table.values()) {
      book.sheet(
          title(table, wording),
          headings(table),
          subject.figures(table).stream().map(this::row).toList());
    }
    book.sheet(
        wording.say("Limites", "Limits"),
        List.of(new Heading(wording.say("Ce qui n'a pas été vu", "What was not seen"), 150)),
        subject.unseen().stream().map(List::of).toList());
    book.write(at, out);
  }

  static String title(Table table, Wording wording) {
    return switch (table) {
      case USE -> wording.say("Usages", "Uses");
      case BURST -> wording.say("Dépôts probables", "Probable pastes");
      case EVASION -> wording.say("Signes de contournement", "Signs of evasion");
      case AUTOMATIC -> wording.say("Trafic automatique", "Automatic traffic");
      case DENIED -> wording.say("Requêtes refusées", "Refused requests");
    };
  }

  List<Heading> headings(Table table) {
    Heading period = heading("Période", "Period", NARROW);
    Heading service = new Heading(subject.words().heading(), WIDE);
    Heading requests = heading("Requêtes", "Requests", MIDDLE);
    Heading questions = heading("Lignes DNS", "DNS lines", NARROW);
    Heading bytes = heading("Octets envoyés", "Bytes out", 36);
    Heading days = heading("Jours", "Days", NARROW);
    return switch (table) {
      case USE ->
          List.of(
              period,
              service,
              heading("Fournisseur", "Provider", WIDE),
              heading("Charte", "Charter", MIDDLE),
              heading("Données traitées", "Data processed", MIDDLE),
              requests,
              questions,
              bytes,
              heading("Personnes", "People", MIDDLE),
              days);
      case BURST ->
          List.of(
              period,
              service,
              heading("Heure", "Hour", NARROW),
              heading("Dépôts", "Pastes", NARROW),
              heading("Taille typique (octets)", "Typical size (bytes)", MIDDLE),
              days);
      case EVASION ->
          List.of(period, service, heading("Voie", "Way", WIDE), requests, questions, bytes, days);
      case AUTOMATIC, DENIED -> List.of(period, requests, questions, bytes, days);
    };
  }

  private Heading heading(String french, String english, double width) {
    return new Heading(wording.say(french, english), width);
  }

  /** Texts and numbers, as many as there are headings. */
  List<Object> row(Figure figure) {
    Words words = subject.words();
    String period = figure.span().toString();
    Object days = (long) figure.days();
    return switch (figure.table()) {
      case USE ->
          List.of(
              period,
              words.service(figure),
              words.subject(figure),
              words.status(figure),
              wording.say(words.processed(figure)),
              figure.requests(),
              told(Signal.DNS, figure.questions()),
              sent(figure),
              figure.people(),
              days);
      case BURST ->
          List.of(
              period,
              words.service(figure),
              words.subject(figure),
              figure.requests(),
              figure.typicalBytes(),
              days);
      case EVASION ->
          List.of(
              period,
              words.service(figure),
              words.subject(figure),
              figure.requests(),
              told(Signal.DNS, figure.questions()),
              sent(figure),
              days);
      case AUTOMATIC, DENIED ->
          List.of(
              period, figure.requests(), told(Signal.DNS, figure.questions()), sent(figure), days);
    };
  }

  /** A number that no log says is unknown: nobody takes it for nothing. */
  private Object told(Signal by, long number) {
    return subject.publication().signals().contains(by) ? (Object) number : unknown();
  }

  private Object sent(Figure figure) {
    OptionalLong sent = figure.sent();
    return sent.isPresent() ? (Object) sent.getAsLong() : unknown();
  }

  private String unknown() {
    return wording.say("inconnu", "unknown");
  }
}
