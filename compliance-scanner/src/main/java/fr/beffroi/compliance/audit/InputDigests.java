package fr.beffroi.compliance.audit;

import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Were the register and the rules the same, as files, character by character?
 *
 * @param register SHA-256 in hexadecimal
 * @param rules the same over the retention rules and the words that recognise personal data
 */
public record InputDigests(String register, String rules) {
  private static final List<String> AREAS = List.of("retention", "personal-data");

  public static InputDigests of(byte[] register, RuleFiles files) {
    MessageDigest rules = sha256();
    for (String area : AREAS) {
      for (RuleFile file : files.in(area)) {
        rules.update(utf8(file.name() + '\0' + file.text() + '\0'));
      }
    }
    return new InputDigests(hex(sha256().digest(register)), hex(rules.digest()));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
