package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.detection.alert.Level;
import fr.beffroi.detection.behaviour.feature.BehaviourRule;
import fr.beffroi.detection.behaviour.feature.BehaviourRules;
import fr.beffroi.detection.behaviour.feature.Feature;
import fr.beffroi.detection.sigma.Guidance;
import fr.beffroi.detection.sigma.RuleHeader;
import fr.beffroi.detection.sigma.Ruleset;
import fr.beffroi.detection.sigma.SigmaRule;
import fr.beffroi.rules.Bilingual;
import fr.beffroi.rules.Location;
import fr.beffroi.rules.Nearest;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What does one rule look for, what looks like it and is harmless, and what does one decide? */
@Command(name = "show")
final class RulesShowCommand extends BeffroiCommand {
  @Mixin private final RulesOption rules = new RulesOption();

  @Parameters(paramLabel = "RULE", descriptionKey = "rule-name")
  private String name = "";

  RulesShowCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() {
    RuleFiles files = rules.files(terminal());
    Optional<BehaviourRule> behaviour = BehaviourRules.load(files).find(name);
    if (behaviour.isPresent()) {
      show(behaviour.get());
      file(behaviour.get().at(), files);
    } else {
      show(rule(Ruleset.load(files), name, terminal()).header(), files);
    }
    terminal().out().flush();
    return ExitCode.DONE;
  }

  private void show(RuleHeader header, RuleFiles files) {
    Guidance guidance = header.guidance();
    line(header.title() + " (" + header.level().word() + ")");
    sentence("rule.attack", guidance.attack());
    sentence("rule.log", guidance.log());
    sentence("rule.lookalike", guidance.lookalike());
    sentence("rule.decision", guidance.decision());
    file(header.at(), files);
  }

  private void show(BehaviourRule rule) {
    Locale locale = terminal().messages().locale();
    line(rule.title().in(locale) + " (" + Level.MEDIUM.word() + ")");
    line("");
    line(terminal().text("rule.features"));
    for (Feature feature : rule.features()) {
      line("  " + feature.name() + ": " + feature.title().in(locale));
    }
  }

  /** The file that the place is in. */
  private void file(Location at, RuleFiles files) {
    line("");
    line("# " + at);
    files.in(at.file().substring(0, at.file().indexOf('/'))).stream()
        .filter(file -> file.name().equals(at.file()))
        .map(RuleFile::text)
        .flatMap(String::lines)
        .forEach(this::line);
  }

  /** The rule of that id, name or title; a wrong one is a wrong call. */
  static SigmaRule rule(Ruleset ruleset, String wanted, Terminal terminal) {
    return ruleset
        .find(wanted)
        .orElseThrow(
            () -> {
              List<String> names =
                  ruleset.rules().stream().map(rule -> rule.header().name()).toList();
              String remedy =
                  Nearest.of(wanted, names)
                      .map(near -> terminal.text("error.did-you-mean", near))
                      .orElseGet(() -> terminal.text("rules.unknown.remedy"));
              return new CommandFailure(
                  ExitCode.USAGE, "", terminal.text("rules.unknown", wanted), remedy);
            });
  }

  private void sentence(String heading, @Nullable Bilingual sentence) {
    if (sentence != null) {
      line("");
      line(terminal().text(heading));
      line("  " + sentence.in(terminal().messages().locale()));
    }
  }

  private void line(String text) {
    terminal().out().println(terminal().shown(text));
  }
}
