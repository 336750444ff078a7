package fr.beffroi.compliance.disclosure;

import fr.beffroi.compliance.seal.TrustedCertificate;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.Yaml;
import fr.beffroi.rules.YamlKeys;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which keyholders does {@code conformite.yml} name, under {@code disclosure}? */
public final class Keyholders {
  private static final Set<String> KEYS = Set.of("role", "certificate");

  private Keyholders() {}

  /**
   * Reads them.
   *
   * @param folder where certificates lie that are named without a path
   * @throws RuleException with the place, where a certificate cannot be read, or two people share a
   *     role or a key
   */
  public static List<Keyholder> read(String file, String text, Path folder) throws RuleException {
    List<YamlNode> documents = Yaml.read(file, text);
    if (documents.isEmpty()) {
      return List.of();
    }
    YamlMap section = YamlKeys.map(documents.get(0)).map("disclosure");
    if (section == null) {
      return List.of();
    }
    YamlKeys.refuseOthers(section, Set.of("keyholders"));
    List<Keyholder> read = new ArrayList<>();
    for (YamlMap one : YamlKeys.maps(section, "keyholders")) {
      YamlKeys.refuseOthers(one, KEYS);
      Keyholder keyholder = keyholder(one, folder);
      if (read.stream().anyMatch(other -> isSame(other, keyholder))) {
        throw new RuleException(
            one.at(),
            "deux personnes ont deux fonctions et deux clés : celle-ci partage l'une ou l'autre",
            "two people have two roles and two keys: this one shares one of them");
      }
      read.add(keyholder);
    }
    return List.copyOf(read);
  }

  private static Keyholder keyholder(YamlMap one, Path folder) throws RuleException {
    String role = one.required("role");
    String named = one.required("certificate");
    try {
      return new Keyholder(role, TrustedCertificate.read(folder.resolve(named)));
    } catch (IOException | CertificateException e) {
      throw new RuleException(
          one.at("certificate"),
          "ce certificat ne se lit pas ; donnez un fichier PEM ou DER (« beffroi audit init » en"
              + " écrit un à côté de chaque clé)",
          "this certificate cannot be read; give a file in PEM or DER ('beffroi audit init' writes"
              + " one beside each key)");
    }
  }

  private static boolean isSame(Keyholder one, Keyholder other) {
    return one.role().toLowerCase(Locale.ROOT).equals(other.role().toLowerCase(Locale.ROOT))
        || one.certificate().getPublicKey().equals(other.certificate().getPublicKey());
  }
}
