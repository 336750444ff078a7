package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.report.UsageJson;
import fr.beffroi.compliance.traffic.Caps;
import fr.beffroi.compliance.traffic.Publication;
import fr.beffroi.compliance.traffic.Totals;
import fr.beffroi.compliance.traffic.Trend;
import fr.beffroi.compliance.traffic.Words;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.OptionalInt;

/** What is said beside the figures: their sum, what could not be seen, what was left out? */
final class ShadowAiSummary {
  private final Terminal terminal;
  private final Locale locale;

  ShadowAiSummary(Terminal terminal) {
    this.terminal = terminal;
    this.locale = terminal.messages().locale();
  }

  void say(CountedTown town) {
    Publication publication = town.publication();
    Words words = town.words();
    Totals totals = Totals.of(publication, words);
    if (publication.figures().isEmpty()) {
      boolean read = publication.coverage().silent().size() < publication.coverage().days();
      terminal.say(read ? "shadow-ai.nothing" : "shadow-ai.no-lines", publication.period());
    } else {
      total(publication, totals, words);
    }
    trend(town.trend());
    publication.withheld().stream()
        .sorted()
        .forEach(month -> terminal.say("shadow-ai.withheld", month));
    publication.unseen().forEach(gap -> terminal.say("shadow-ai.not-seen", gap.in(locale)));
    publication.counting().ifPresent(how -> terminal.say("shadow-ai.counting", how.in(locale)));
    caps(publication.caps());
  }

  private void total(Publication publication, Totals totals, Words words) {
    boolean asked = totals.requests() == 0 && totals.questions() > 0;
    String unsaid = asked ? "shadow-ai.total.dns" : "shadow-ai.total.no-volumes";
    terminal.say(
        publication.saysVolumes() ? "shadow-ai.total" : unsaid,
        publication.period(),
        number(asked ? totals.questions() : totals.requests()),
        number(totals.bytes()),
        number(totals.bytesOutside()),
        number(totals.bursts()));
    terminal.say(
        "shadow-ai.people." + UsageJson.word(publication.counted()),
        totals.people().least(),
        totals.people().most());
    OptionalInt staff = words.staff();
    if (staff.isPresent() && staff.getAsInt() > 0) {
      terminal.say(
          "shadow-ai.share",
          percent(totals.unauthorised().least(), staff.getAsInt()),
          percent(totals.unauthorised().most(), staff.getAsInt()),
          staff.getAsInt());
    } else {
      terminal.say("shadow-ai.no-staff");
    }
  }

  private void trend(Trend trend) {
    if (trend.hasBefore()) {
      terminal.say(
          "shadow-ai.trend",
          trend.before().period(),
          number(trend.before().requests()),
          number(trend.now().requests()),
          number(trend.before().bytes()),
          number(trend.now().bytes()));
    }
  }

  private void caps(Caps caps) {
    if (caps.people() + caps.cells() > 0) {
      terminal.say("shadow-ai.caps", caps.people(), caps.cells());
    }
    if (caps.twice()) {
      terminal.say("shadow-ai.twice");
    }
    if (caps.outside()) {
      terminal.say("shadow-ai.outside");
    }
  }

  /** In groups of three digits, as its reader writes them. */
  private String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  private static long percent(long people, int staff) {
    return Math.min(100, Math.round(100.0 * people / staff));
  }
}
