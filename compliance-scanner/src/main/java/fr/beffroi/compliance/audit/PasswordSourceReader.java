package fr.beffroi.compliance.audit;

import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import fr.beffroi.rules.YamlScalar;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What does a store's {@code password} say of where it is? Whatever else stands there is refused.
 */
final class PasswordSourceReader {
  private static final Pattern CREDENTIAL = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,254}");

  private PasswordSourceReader() {}

  static PasswordSource read(YamlMap map, Path folder) throws RuleException {
    YamlNode written = map.get("password");
    if (written == null) {
      return new PasswordSource.None();
    }
    if (written instanceof YamlScalar word && word.text().equals("prompt")) {
      return new PasswordSource.Prompt();
    }
    if (written instanceof YamlMap source && source.entries().size() == 1) {
      if (source.has("file")) {
        return new PasswordSource.InFile(path(source, "file", folder));
      }
      if (source.has("credential")) {
        return new PasswordSource.Credential(credential(source));
      }
    }
    // What stands there may be the password itself: it is not repeated.
    throw new RuleException(
        written.at(),
        "un mot de passe ne s'écrit pas ici : écrivez {file: chemin}, {credential: nom} ou prompt,"
            + " et changez-le s'il a été lu",
        "a password is not written here: write {file: path}, {credential: name} or prompt, and"
            + " change it if it was read");
  }

  private static String credential(YamlMap source) throws RuleException {
    String name = source.required("credential");
    if (!CREDENTIAL.matcher(name).matches()) {
      throw new RuleException(
          source.at("credential"),
          "c'est le nom d'un secret de systemd qu'il faut ici : lettres, chiffres, '.', '_' et '-'",
          "the name of a systemd credential is needed here: letters, digits, '.', '_' and '-'");
    }
    return name;
  }

  /** A path as it is written, relative to the file's folder. */
  static Path path(YamlMap map, String key, Path folder) throws RuleException {
    try {
      return folder.resolve(map.required(key)).normalize();
    } catch (InvalidPathException e) {
      throw new RuleException(
          map.at(key),
          "'" + key + "' n'est pas un chemin : corrigez-le",
          "'" + key + "' is no path: correct it");
    }
  }
}
