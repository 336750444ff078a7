package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.retention.RetentionRule;
import fr.beffroi.compliance.retention.RulesInForce;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Under which rules exactly was an audit made? */
final class RulePackDigest {
  private RulePackDigest() {}

  /** SHA-256 over what each rule in force says, by id; where it is written does not count. */
  static String of(RulesInForce rules) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (RetentionRule rule : rules.rules()) {
        String said =
            rule.id()
                + rule.kind()
                + rule.clocks()
                + rule.minimum()
                + rule.end()
                + rule.sources()
                + rule.status()
                + rule.exceptions()
                + rule.agreement();
        digest.update(said.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
