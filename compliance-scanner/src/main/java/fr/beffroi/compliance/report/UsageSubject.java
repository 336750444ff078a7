package fr.beffroi.compliance.report;

import fr.beffroi.compliance.traffic.Figure;
import fr.beffroi.compliance.traffic.Publication;
import fr.beffroi.compliance.traffic.Span;
import fr.beffroi.compliance.traffic.Totals;
import fr.beffroi.compliance.traffic.Trend;
import fr.beffroi.compliance.traffic.Words;
import fr.beffroi.rules.Bilingual;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/** What do both pages and the workbook speak of, and which sentences do they share? */
record UsageSubject(
    Publication publication, Words words, String commune, Trend trend, Wording wording) {
  Totals totals() {
    return Totals.of(publication, words);
  }

  /** By period, service and what it is about, each as its reader names it. */
  List<Figure> figures(Figure.Table table) {
    Collator collator = Collator.getInstance(wording.locale());
    return publication.of(table).stream()
        .sorted(
            Comparator.comparing((Figure figure) -> figure.span().toString())
                .thenComparing(words::service, collator)
                .thenComparing(words::subject, collator))
        .toList();
  }

  /** {@code octobre 2026}, {@code octobre à décembre 2026}. */
  String months(Span period) {
    if (period.first().equals(period.last())) {
      return wording.month(period.first());
    }
    boolean sameYear = period.first().getYear() == period.last().getYear();
    return (sameYear ? wording.monthAlone(period.first()) : wording.month(period.first()))
        + wording.say(" à ", " to ")
        + wording.month(period.last());
  }

  /** {@code oct.} above {@code 2026}; {@code oct.–déc.} above {@code 2026}. */
  String briefly(Span period) {
    String first = wording.shortMonth(period.first());
    return (period.first().equals(period.last())
            ? first
            : first + "–" + wording.shortMonth(period.last()))
        + "\n"
        + period.last().getYear();
  }

  /** {@code +12 % (septembre 2026 : 1 234)}. */
  String change(long before, long now) {
    return share(before, now)
        + " ("
        + months(trend.before().period())
        + wording.say(" : ", ": ")
        + wording.number(before)
        + ")";
  }

  private String share(long before, long now) {
    if (before == 0) {
      return wording.say("nouveau", "new");
    }
    long percent = Math.round(100.0 * (now - before) / before);
    return percent == 0
        ? wording.say("presque autant", "almost as many")
        : (percent > 0 ? "+" : "−") + wording.number(Math.abs(percent)) + wording.say(" %", "%");
  }

  String subtitle() {
    String months = months(publication.period());
    return commune.isEmpty() ? months : Printable.cut(commune) + " – " + months;
  }

  /**
   * Users or addresses, at least and at most; only at least where the sum of all rows is of more
   * than work there, and says nothing.
   */
  String people(Totals.People people) {
    String counted =
        switch (publication.counted()) {
          case USERS -> wording.say("utilisateurs", "users");
          case ADDRESSES -> wording.say("adresses de postes", "addresses of computers");
          case USERS_OR_ADDRESSES -> wording.say("utilisateurs ou adresses", "users or addresses");
        };
    return number(people) + ' ' + counted;
  }

  private String number(Totals.People people) {
    String least = wording.number(people.least());
    if (people.least() == people.most()) {
      return least;
    }
    boolean beyond =
        publication.counted() == Publication.Counted.USERS
            && words.staff().isPresent()
            && people.most() > words.staff().getAsInt();
    return beyond
        ? wording.say("au moins ", "at least ") + least
        : between(least, wording.number(people.most()));
  }

  private String between(String least, String most) {
    return wording.say("entre ", "between ") + least + wording.say(" et ", " and ") + most;
  }

  /** The share of staff in percent; a sentence on what is missing where nobody knows. */
  String share() {
    OptionalInt staff = words.staff();
    if (staff.isEmpty() || staff.getAsInt() == 0) {
      return wording.say(
          "inconnue : ni la charte ni la configuration ne disent l'effectif",
          "unknown: neither charter nor configuration say how many work here");
    }
    Totals.People people = totals().unauthorised();
    long least = percent(people.least(), staff.getAsInt());
    long most = percent(people.most(), staff.getAsInt());
    String share =
        least == most ? Long.toString(least) : between(Long.toString(least), Long.toString(most));
    return share
        + wording.say(" % de l'effectif (", "% of staff (")
        + wording.number(
            staff.getAsInt(), new Bilingual("agent", "person"), new Bilingual("agents", "people"))
        + ")";
  }

  private static long percent(long people, int staff) {
    return Math.min(100, Math.round(100.0 * people / staff));
  }

  /** What no log shows, and why. */
  List<String> unseen() {
    return publication.unseen().stream().map(wording::say).toList();
  }

  String method() {
    return wording.say(
        "Chaque chiffre porte sur cinq personnes au moins ; les parts plus petites sont réunies, et"
            + " aucune ne s'obtient par différence. Qui utilise deux fournisseurs est dans deux"
            + " lignes : un total de personnes est donc un encadrement. La clé des pseudonymes est"
            + " détruite. Ni sanction ni évaluation (Code pénal, article 226-21).",
        "Every figure is of five people or more; smaller parts are merged, and none is had by"
            + " difference. Who uses two providers is in two lines: a total of people is therefore"
            + " between two numbers. The key of the pseudonyms is destroyed. Neither discipline nor"
            + " appraisal (Code pénal, article 226-21).");
  }
}
