package fr.beffroi.cli.command;

import fr.beffroi.cli.config.Configuration;
import fr.beffroi.cli.config.ShadowAiGate;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.cli.town.RuleProblems;
import fr.beffroi.compliance.traffic.Conformity;
import fr.beffroi.compliance.traffic.Papers;
import fr.beffroi.ingest.enrich.llm.EvasionLists;
import fr.beffroi.ingest.enrich.llm.LlmTagging;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** May uses be counted, by which charter and which catalogue? */
@Command
final class ShadowAiOptions {
  @Option(names = "--charter", paramLabel = "FILE", descriptionKey = "shadow-ai.report.charter")
  private @Nullable String charter;

  @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "common.rules")
  private @Nullable String rules;

  @Option(
      names = "--conformite",
      paramLabel = "FILE",
      descriptionKey = "shadow-ai.report.conformite")
  private @Nullable String conformity;

  /**
   * What was done; refuses where one of the three is missing, and says which.
   *
   * @param known the configuration that is followed, beside which the file lies; null for none
   */
  Conformity conformity(@Nullable Configuration known, Terminal terminal) throws IOException {
    Path file = conformityFile(known, terminal);
    // Nobody is told to write a file that they have named: it is looked for elsewhere.
    boolean none = conformity == null && !Files.exists(file);
    Conformity done = none ? new Conformity("", Map.of()) : read(file, terminal);
    List<Conformity.Requirement> missing = done.missing(terminal.today());
    if (!missing.isEmpty()) {
      Locale locale = terminal.messages().locale();
      String titles =
          missing.stream()
              .map(one -> one.title().in(locale))
              .collect(Collectors.joining(ShadowAiGate.AND.in(locale)));
      throw new CommandFailure(
          ExitCode.USAGE,
          file.toString(),
          terminal.text("shadow-ai.off", titles),
          terminal.text("shadow-ai.off.remedy"));
    }
    return done;
  }

  /** Where all three are recorded: where it was said, else here, else beside the configuration. */
  Path conformityFile(@Nullable Configuration known, Terminal terminal) {
    if (conformity != null) {
      return terminal.path(conformity);
    }
    Path usual = terminal.path(Papers.CONFORMITY);
    return known == null || Files.exists(usual) ? usual : known.shadowAi().conformity();
  }

  private Conformity read(Path file, Terminal terminal) throws IOException {
    try {
      return Conformity.read(file.toString(), Files.readString(GivenFile.toRead(file, terminal)));
    } catch (RuleException e) {
      Problem problem = e.problem();
      throw new CommandFailure(
          ExitCode.USAGE,
          problem.at().toString(),
          problem.message(terminal.messages().locale()),
          null);
    }
  }

  /** By the charter that is named, else by that of the configuration. */
  LlmTagging tagging(@Nullable Configuration known, ZoneId zone, Terminal terminal)
      throws IOException {
    Path configured = known == null ? null : known.shadowAi().charter();
    String name = charter == null && configured != null ? configured.toString() : charter;
    return GivenCharter.tagging(name, files("llm", known, terminal), zone, terminal);
  }

  /** By a charter that is not in force. */
  LlmTagging draft(String name, @Nullable Configuration known, ZoneId zone, Terminal terminal)
      throws IOException {
    return GivenCharter.tagging(name, files("llm", known, terminal), zone, terminal);
  }

  /** What goes past the logs, by the shipped lists and the commune's own. */
  EvasionLists evasion(@Nullable Configuration known, Terminal terminal) {
    EvasionLists lists = EvasionLists.load(files(EvasionLists.AREA, known, terminal));
    RuleProblems.report(lists.problems(), terminal);
    return lists;
  }

  private RuleFiles files(String area, @Nullable Configuration known, Terminal terminal) {
    Path configured = known == null ? null : known.rules();
    String named = rules;
    return RuleFiles.inForce(
        area, named == null ? configured : GivenFile.folder(terminal.path(named), terminal));
  }
}
