package fr.beffroi.cli.config;

import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.detection.sigma.Ruleset;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Do the rules load, those that come with Beffroi and the commune's own? */
public final class RulesCheck {
  private final Configuration configuration;

  public RulesCheck(Configuration configuration) {
    this.configuration = configuration;
  }

  public List<Diagnosis> run() {
    RuleFiles files = RuleFiles.shipped("sigma");
    Path own = configuration.rules();
    if (own != null) {
      files = files.with(own, own.toString());
    }
    Ruleset rules = Ruleset.load(files);
    List<Problem> refused = new ArrayList<>(files.problems());
    refused.addAll(rules.problems());
    refused.removeIf(problem -> !problem.isError());
    if (refused.isEmpty()) {
      return List.of(Diagnosis.ok("doctor.rules", rules.rules().size()));
    }
    return List.of(
        Diagnosis.error(
            ExitCode.RULE_PACK, "doctor.rules.broken", refused.size(), refused.get(0).at()));
  }
}
