package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.retention.RetentionRule;
import fr.beffroi.compliance.retention.RulesInForce;
import fr.beffroi.compliance.seal.Sha256;
import java.nio.charset.StandardCharsets;

/** Under which rules exactly was an audit made? */
final class RulePackDigest {
  private RulePackDigest() {}

  /** SHA-256 over what each rule in force says, by id; where it is written does not count. */
  static String of(RulesInForce rules) {
    StringBuilder said = new StringBuilder();
    for (RetentionRule rule : rules.rules()) {
      said.append(rule.id())
          .append(rule.kind())
          .append(rule.clocks())
          .append(rule.minimum())
          .append(rule.end())
          .append(rule.sources())
          .append(rule.status())
          .append(rule.exceptions())
          .append(rule.agreement());
    }
    return Sha256.of(said.toString().getBytes(StandardCharsets.UTF_8));
  }
}
