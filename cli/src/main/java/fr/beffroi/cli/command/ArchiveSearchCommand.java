package fr.beffroi.cli.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.beffroi.cli.config.Configuration;
import fr.beffroi.cli.terminal.Column;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Listing;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.ingest.archive.ArchiveRecord;
import fr.beffroi.ingest.archive.search.ArchiveSearch;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which lines that were received hold these words? */
@Command(name = "search")
final class ArchiveSearchCommand extends BeffroiCommand {
  private static final JsonFactory JSON = new JsonFactory();

  @Mixin private final ConfigurationOption option = new ConfigurationOption();
  @Mixin private final OutputOption output = new OutputOption();

  @Option(names = "--from", paramLabel = "DATE", converter = Since.class)
  private Instant from = Instant.EPOCH;

  @Option(names = "--to", paramLabel = "DATE", converter = AsOf.class)
  private Instant to = Instant.MAX;

  @Option(names = "--source", paramLabel = "SOURCE")
  private String source = "";

  @Option(names = "--text", paramLabel = "TEXT")
  private String text = "";

  @Option(names = "--limit", paramLabel = "N")
  private long limit = 1_000;

  @Parameters(arity = "0..*", paramLabel = "WORD")
  private @Nullable List<String> words;

  ArchiveSearchCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    Configuration configuration = option.read(terminal());
    String commune = configuration.commune().slug();
    GivenFile.archive(configuration.archiveFolder().resolve(commune), terminal());
    ArchiveSearch archive = ArchiveSearch.open(configuration.archiveFolder(), commune);
    long found = 0;
    try (Stream<ArchiveRecord> records = archive.search(query());
        Listing<Found> listing =
            new Listing<>(
                terminal(), output.format(terminal()), COLUMNS, ArchiveSearchCommand::json)) {
      for (ArchiveRecord record : (Iterable<ArchiveRecord>) records::iterator) {
        if (record.kind() == ArchiveRecord.Kind.LINE) {
          listing.add(new Found(configuration.collector() + '/' + record.seq(), record));
          found++;
        }
      }
    }
    terminal().say(found < limit ? "archive.found" : "archive.found-limit", found);
    return ExitCode.DONE;
  }

  private ArchiveSearch.Query query() {
    List<String> tokens = words == null ? List.of() : words;
    Instant first = from.isAfter(to) ? to : from;
    return new ArchiveSearch.Query(first, to, source, tokens, text, Math.max(1, limit));
  }

  /** A record and where it stands. */
  private record Found(String position, ArchiveRecord record) {}

  private static final List<Column<Found>> COLUMNS =
      List.of(
          new Column<>("event.ingested", "column.received", it -> it.record().received()),
          new Column<>("position", "column.position", Found::position),
          new Column<>("log.source", "column.source", it -> it.record().sourceId()),
          new Column<>("event.original", "column.line", it -> it.record().text()));

  private static String json(Found found) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("position", found.position());
      json.writeObjectFieldStart("event");
      json.writeStringField("ingested", found.record().received().toString());
      json.writeStringField("original", found.record().text());
      json.writeEndObject();
      json.writeObjectFieldStart("log");
      json.writeStringField("source", found.record().sourceId());
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
