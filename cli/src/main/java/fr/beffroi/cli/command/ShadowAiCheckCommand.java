package fr.beffroi.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.beffroi.cli.terminal.Column;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Listing;
import fr.beffroi.cli.terminal.OutputFormat;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.report.UsageJson;
import fr.beffroi.compliance.traffic.DraftSum;
import fr.beffroi.compliance.traffic.DraftView;
import fr.beffroi.compliance.traffic.DraftView.Change;
import fr.beffroi.compliance.traffic.Publication;
import fr.beffroi.compliance.traffic.Span;
import fr.beffroi.compliance.traffic.Words;
import fr.beffroi.ingest.enrich.llm.LlmStatus;
import fr.beffroi.ingest.enrich.llm.LlmTagging;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * What would last month have looked like under a draft of the charter? What is shown is what the
 * report shows, with the draft's word beside that of the charter in force.
 */
@Command(name = "check")
final class ShadowAiCheckCommand extends BeffroiCommand {
  /** What a terminal of 80 columns has no room for, and the draft says nothing of. */
  private static final Set<String> ROOMY = Set.of("period", "bytes_out", "days");

  @Mixin private final ShadowAiTowns towns = new ShadowAiTowns();
  @Mixin private final MonthsOption months = new MonthsOption();
  @Mixin private final OutputOption output = new OutputOption();

  @Parameters(index = "0", paramLabel = "DRAFT", descriptionKey = "shadow-ai.check.draft")
  private String draft = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "FILE",
      descriptionKey = "shadow-ai.files")
  private @Nullable List<String> files;

  ShadowAiCheckCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    Span period = months.period(terminal());
    LlmTagging drafted = towns.draft(draft, terminal());
    ShadowAiTown town = towns.one(files, terminal());
    CountedTown counted = town.publish(period, terminal());
    Publication publication = counted.publication();
    LlmTagging inForce = town.tagging();
    List<Change> changes =
        new DraftView(inForce.catalogue(), inForce.charter(), drafted.charter()).of(publication);
    Words words = counted.words();
    print(changes, publication, words);
    say(changes, publication, words);
    return ExitCode.DONE;
  }

  private void print(List<Change> changes, Publication publication, Words words) {
    OutputFormat format = output.format(terminal());
    if (format == OutputFormat.JSON) {
      terminal().out().println(json(changes, publication, words));
      terminal().out().flush();
      return;
    }
    List<Column<Change>> columns = new ArrayList<>(columns(words));
    if (format == OutputFormat.TABLE && !ShadowAiTable.isWide(terminal())) {
      columns.removeIf(column -> ROOMY.contains(column.name()));
      if (changes.stream().anyMatch(it -> it.figure().requests() > 0)) {
        columns.removeIf(column -> column.name().equals("dns_lines"));
      }
      if (changes.stream().map(it -> it.figure().span()).distinct().count() > 1) {
        columns.add(0, columns(words).get(0));
      }
    }
    try (Listing<Change> listing =
        new Listing<>(terminal(), format, columns, it -> of(it, words).toString())) {
      changes.forEach(listing::add);
    }
  }

  private static List<Column<Change>> columns(Words words) {
    return List.of(
        new Column<>("period", "column.period", it -> it.figure().span().toString()),
        new Column<>("service", "column.service", it -> words.service(it.figure())),
        new Column<>("subject", "column.provider", it -> words.subject(it.figure())),
        new Column<>("before", "column.charter", it -> words.status(it.before())),
        new Column<>("after", "column.draft", it -> words.drafted(it.after())),
        new Column<>("requests", "column.requests", it -> it.figure().requests()),
        new Column<>("dns_lines", "column.dns-lines", it -> it.figure().questions()),
        new Column<>("bytes_out", "column.bytes-out", it -> it.figure().bytes()),
        new Column<>("people", "column.people", it -> it.figure().people()),
        new Column<>("days", "column.days", it -> it.figure().days()));
  }

  private void say(List<Change> changes, Publication publication, Words words) {
    for (DraftSum sum : DraftSum.of(changes)) {
      terminal()
          .say(
              publication.saysVolumes() ? "shadow-ai.check.sum" : "shadow-ai.check.sum.no-volumes",
              words.drafted(sum.status()),
              sum.now().requests(),
              sum.now().bytes(),
              sum.drafted().requests(),
              sum.drafted().bytes());
    }
    say("shadow-ai.check.forbidden", changes, it -> it.becomes(LlmStatus.FORBIDDEN), words);
    say("shadow-ai.check.unknown", changes, Change::unknown, words);
    if (changes.isEmpty()) {
      terminal().say("shadow-ai.nothing", publication.period());
    }
    publication.withheld().stream()
        .sorted()
        .forEach(month -> terminal().say("shadow-ai.withheld", month));
  }

  private void say(String key, List<Change> changes, Predicate<Change> filter, Words words) {
    List<String> names =
        changes.stream()
            .filter(filter)
            .map(it -> words.subject(it.figure()))
            .distinct()
            .sorted()
            .toList();
    if (!names.isEmpty()) {
      terminal().say(key, String.join(", ", names));
    }
  }

  private ObjectNode json(List<Change> changes, Publication publication, Words words) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("period", publication.period().toString());
    document.put("people_are", UsageJson.word(publication.counted()));
    ArrayNode sums = document.putArray("by_status");
    for (DraftSum sum : DraftSum.of(changes)) {
      ObjectNode one = sums.addObject().put("status", sum.status());
      one.set("before", of(sum.now()));
      one.set("after", of(sum.drafted()));
    }
    ArrayNode rows = document.putArray("changes");
    changes.forEach(change -> rows.add(of(change, words)));
    names(document, "becomes_forbidden", changes, it -> it.becomes(LlmStatus.FORBIDDEN), words);
    names(document, "unknown_to_both", changes, Change::unknown, words);
    return document;
  }

  private static void names(
      ObjectNode document,
      String key,
      List<Change> changes,
      Predicate<Change> filter,
      Words words) {
    Function<Change, String> name = change -> words.subject(change.figure());
    ArrayNode array = document.putArray(key);
    changes.stream().filter(filter).map(name).distinct().sorted().forEach(array::add);
  }

  private static ObjectNode of(DraftSum.Side side) {
    ObjectNode object =
        JsonNodeFactory.instance
            .objectNode()
            .put("requests", side.requests())
            .put("dns_lines", side.questions())
            .put("bytes_out", side.bytes());
    object
        .putObject("people")
        .put("least", side.people().least())
        .put("most", side.people().most());
    return object.put("days", side.days()).put("services", side.services());
  }

  private ObjectNode of(Change change, Words words) {
    return new UsageJson(words, terminal().messages().locale())
        .of(change.figure())
        .put("before", change.before())
        .put("after", change.after())
        .put("unknown_to_both", change.unknown());
  }
}
