package fr.beffroi.compliance.personaldata;

import fr.beffroi.compliance.personaldata.ForbiddenColumns.Forbidden;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import fr.beffroi.rules.Yaml;
import fr.beffroi.rules.YamlList;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import fr.beffroi.rules.YamlScalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How is {@code personal-data/forbidden.yml} read, and what is wrong with it? */
final class ForbiddenReader {
  private static final String FILE = "personal-data/forbidden.yml";

  private ForbiddenReader() {}

  static List<Forbidden> read(RuleFiles files) throws RuleException {
    List<Forbidden> all = new ArrayList<>();
    for (RuleFile file : files.in("personal-data")) {
      if (file.name().equals(FILE)) {
        for (YamlNode document : Yaml.read(file.name(), file.text())) {
          addAll(document, all);
        }
      }
    }
    return all;
  }

  private static void addAll(YamlNode document, List<Forbidden> all) throws RuleException {
    if (!(document instanceof YamlMap map)
        || !(map.get("forbidden") instanceof YamlList forbidden)) {
      throw new RuleException(
          document.at(),
          "ce fichier commence par « forbidden: » suivi d'une liste",
          "this file begins with 'forbidden:' followed by a list");
    }
    for (YamlNode item : forbidden.items()) {
      if (!(item instanceof YamlMap one)) {
        throw new RuleException(
            item.at(), "il faut ici un ensemble de clés", "a mapping is needed here");
      }
      all.add(forbidden(one));
    }
  }

  private static Forbidden forbidden(YamlMap map) throws RuleException {
    List<Set<String>> phrases = new ArrayList<>();
    for (YamlScalar phrase : map.scalars("names")) {
      phrases.add(Set.copyOf(Words.of(phrase.text())));
    }
    return new Forbidden(
        map.required("rule"), kinds(map), phrases, texts(map, "only_in"), texts(map, "allowed_in"));
  }

  private static Set<String> kinds(YamlMap map) throws RuleException {
    for (YamlScalar kind : map.scalars("kinds")) {
      if (Recognizers.all().stream().noneMatch(it -> it.kind().equals(kind.text()))) {
        throw new RuleException(
            kind.at(),
            "aucun identifiant ne s'appelle '" + kind.text() + "' : corrigez le nom",
            "no identifier is called '" + kind.text() + "': correct the name");
      }
    }
    return texts(map, "kinds");
  }

  private static Set<String> texts(YamlMap map, String key) throws RuleException {
    Set<String> texts = new HashSet<>();
    for (YamlScalar text : map.scalars(key)) {
      texts.add(text.text());
    }
    return texts;
  }
}
