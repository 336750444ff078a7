package fr.beffroi.cli.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.beffroi.cli.terminal.Column;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Listing;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.disclosure.DisclosureLog;
import fr.beffroi.compliance.disclosure.DisclosureRequest;
import fr.beffroi.compliance.disclosure.Notice;
import fr.beffroi.compliance.disclosure.RequestJson;
import fr.beffroi.compliance.disclosure.Sighting;
import fr.beffroi.compliance.disclosure.Sightings;
import fr.beffroi.compliance.disclosure.TwoPeople;
import fr.beffroi.compliance.disclosure.TwoPeople.Approval;
import fr.beffroi.compliance.disclosure.TwoPeople.Verdict;
import fr.beffroi.compliance.seal.Sha256;
import fr.beffroi.compliance.traffic.Span;
import fr.beffroi.ingest.archive.WholeFile;
import fr.beffroi.ingest.enrich.llm.LlmProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Whom do the logs name? Only once two people have signed, only what they signed for, and only
 * after it stands in the log and the letters to those who are named are written.
 */
@Command(name = "open")
final class DiscloseOpenCommand extends BeffroiCommand {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<Column<Sighting>> COLUMNS =
      List.of(
          new Column<>("identity", "column.identity", Sighting::identity),
          new Column<>("requests", "column.requests", Sighting::requests),
          new Column<>("bytes_out", "column.bytes-out", Sighting::bytes),
          new Column<>("first", "column.first-use", Sighting::first),
          new Column<>("last", "column.last-use", Sighting::last));

  @Mixin private final ShadowAiTowns towns = new ShadowAiTowns();
  @Mixin private final OutputOption output = new OutputOption();

  @Option(names = "--notices", paramLabel = "DIR", required = true)
  private String notices = "";

  @Option(names = "--request", paramLabel = "FILE", required = true)
  private String file = "";

  @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "shadow-ai.files")
  private @Nullable List<String> files;

  DiscloseOpenCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    ShadowAiTown town = town();
    DisclosurePapers papers = new DisclosurePapers(town.papers());
    Path place = terminal().path(file);
    byte[] paper = DisclosurePapers.request(place, terminal());
    DisclosureRequest request = RequestJson.read(paper).orElseThrow();
    Instant now = terminal().environment().clock().instant();
    List<Approval> approvals = approvals(paper, place, papers, now);
    String digest = Sha256.of(paper);
    refuseSecondTime(papers, digest);
    Path letters = free();
    Sightings sightings = read(town, request);
    WholeFile.createFolder(letters);
    DisclosureLog.Entry entry =
        new DisclosureLog.Entry(now, digest, request, approvals, sightings.all().size());
    if (!papers.log().add(entry)) {
      throw again();
    }
    write(letters, notice(town, request, approvals), sightings);
    list(sightings);
    terminal().say("disclose.opened", sightings.all().size(), letters, papers.logFile());
    if (sightings.left() > 0) {
      terminal().say("disclose.left", sightings.left());
    }
    return ExitCode.DONE;
  }

  private static Sightings read(ShadowAiTown town, DisclosureRequest request) throws IOException {
    Sightings sightings = new Sightings(request, town.tagging().charter(), town.zone());
    Span months = new Span(YearMonth.from(request.first()), YearMonth.from(request.last()));
    town.read(months, sightings::onEvent);
    return sightings;
  }

  private Notice notice(ShadowAiTown town, DisclosureRequest request, List<Approval> approvals) {
    LlmProvider provider = town.tagging().catalogue().provider(request.provider());
    String name =
        provider == null ? request.provider() : provider.name().in(terminal().messages().locale());
    return new Notice(request, name, approvals, terminal().today(), town.zone());
  }

  private ShadowAiTown town() throws IOException {
    List<ShadowAiTown> named = towns.read(files, null, terminal()).towns();
    if (named.size() != 1) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--config",
          terminal().text("disclose.several"),
          terminal().text("disclose.several.remedy"));
    }
    return named.get(0);
  }

  private List<Approval> approvals(byte[] paper, Path place, DisclosurePapers papers, Instant now)
      throws IOException {
    Verdict verdict =
        new TwoPeople(papers.keyholders(terminal()))
            .judge(paper, DisclosurePapers.signatures(place), now);
    if (verdict instanceof Verdict.Refused refused) {
      throw new CommandFailure(
          ExitCode.TAMPERED,
          file,
          refused.why().in(terminal().messages().locale()),
          terminal().text("disclose.refused.remedy"));
    }
    return ((Verdict.Agreed) verdict).approvals();
  }

  private void refuseSecondTime(DisclosurePapers papers, String digest) throws IOException {
    DisclosureLog.Reading log = papers.log().read();
    if (!log.intact()) {
      throw new CommandFailure(
          ExitCode.TAMPERED,
          papers.logFile().toString(),
          terminal().text("disclose.altered"),
          terminal().text("disclose.altered.remedy"));
    }
    if (log.holds(digest)) {
      throw again();
    }
  }

  private CommandFailure again() {
    return new CommandFailure(
        ExitCode.USAGE,
        file,
        terminal().text("disclose.again"),
        terminal().text("disclose.again.remedy"));
  }

  /** Where letters will lie; asked before anything is read, made after. */
  private Path free() {
    Path folder = terminal().path(notices);
    if (Files.exists(folder)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          notices,
          terminal().text("disclose.folder"),
          terminal().text("disclose.folder.remedy"));
    }
    return folder;
  }

  /** Files are numbered: a name in a file's name is a name in every listing. */
  private static void write(Path folder, Notice notice, Sightings sightings) throws IOException {
    int number = 0;
    for (Sighting person : sightings.all()) {
      number++;
      WholeFile.write(folder.resolve("lettre-" + number + ".md"), notice.to(person));
    }
  }

  private void list(Sightings sightings) {
    try (Listing<Sighting> listing =
        new Listing<>(terminal(), output.format(terminal()), COLUMNS, DiscloseOpenCommand::json)) {
      sightings.all().forEach(listing::add);
    }
  }

  private static String json(Sighting sighting) {
    return JSON.createObjectNode()
        .put("identity", sighting.identity())
        .put("identity_is", sighting.user() ? "user" : "address")
        .put("requests", sighting.requests())
        .put("bytes_out", sighting.bytes())
        .put("first", sighting.first().toString())
        .put("last", sighting.last().toString())
        .toString();
  }
}
