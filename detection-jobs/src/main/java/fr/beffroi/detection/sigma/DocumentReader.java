package fr.beffroi.detection.sigma;

import fr.beffroi.detection.alert.Level;
import fr.beffroi.detection.sigma.condition.Detection;
import fr.beffroi.detection.sigma.condition.FieldTable;
import fr.beffroi.ingest.event.Logsource;
import fr.beffroi.rules.Nearest;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import fr.beffroi.rules.YamlScalar;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** What does one document of a Sigma file say? (sigma-specification 2.1.0, "Rules".) */
final class DocumentReader {
  private final RuleFile file;
  private final FieldTable fields;
  private final Consumer<Problem> warnings;

  DocumentReader(RuleFile file, FieldTable fields, Consumer<Problem> warnings) {
    this.file = file;
    this.fields = fields;
    this.warnings = warnings;
  }

  RuleDraft read(YamlNode document) throws RuleException {
    if (!(document instanceof YamlMap rule)) {
      throw new RuleException(
          document.at(),
          "une règle est un ensemble de clés (title, logsource, detection), pas "
              + document.kindFrench(),
          "a rule is a mapping (title, logsource, detection), not " + document.kindEnglish());
    }
    refuse(rule, "action", "la collection 'action'", "the collection 'action'");
    refuse(rule, "filter", "un filtre Sigma", "a Sigma filter");
    if (rule.has("correlation")) {
      return new CorrelationReader(rule, fields).read(this);
    }
    return detection(rule);
  }

  private static void refuse(YamlMap rule, String key, String french, String english)
      throws RuleException {
    if (rule.has(key)) {
      throw new RuleException(
          rule.at(key),
          "cette version ne lit pas " + french + " : écrivez des règles entières",
          "this release does not read " + english + ": write whole rules");
    }
  }

  private RuleDraft detection(YamlMap rule) throws RuleException {
    YamlMap detection = rule.map("detection");
    if (detection == null) {
      throw rule.missing("detection");
    }
    RuleHeader header = header(rule, List.of());
    Logsource logsource = logsource(rule);
    AiUse.check(logsource, detection);
    Detection read = Detection.read(detection, fields);
    read.warnings().forEach(warnings);
    return new RuleDraft.OfEvents(header, references(rule, header), logsource, read.condition());
  }

  private static Logsource logsource(YamlMap rule) throws RuleException {
    YamlMap logsource = rule.map("logsource");
    if (logsource == null) {
      throw rule.missing("logsource");
    }
    Logsource read =
        Logsource.of(
            logsource.text("category"), logsource.text("product"), logsource.text("service"));
    if (read.equals(Logsource.NONE)) {
      throw new RuleException(
          logsource.at(),
          "'logsource' ne nomme ni category, ni product, ni service : nommez-en un",
          "'logsource' names no category, product or service: name one");
    }
    return read;
  }

  RuleHeader header(YamlMap rule, List<String> groupBy) throws RuleException {
    String title = rule.required("title");
    String name = Objects.requireNonNullElse(rule.text("name"), file.stem());
    String id = rule.text("id");
    if (id == null) {
      warnings.accept(
          Problem.warning(
              rule.at(),
              "cette règle n'a pas d' 'id' : donnez-lui un UUID, pour que ses alertes gardent le"
                  + " leur quand son nom change",
              "this rule has no 'id': give it a UUID, so that its alerts keep theirs when its name"
                  + " changes"));
    }
    return new RuleHeader(
        id == null ? name : id,
        name,
        title,
        level(rule),
        file.origin(),
        rule.at(),
        GuidanceReader.read(rule, groupBy));
  }

  static Set<String> references(YamlMap rule, RuleHeader header) {
    Set<String> references = new LinkedHashSet<>();
    if (rule.has("id") || !rule.has("name")) {
      references.add(header.id());
    }
    if (rule.has("name")) {
      references.add(header.name());
    }
    return references;
  }

  private static Level level(YamlMap rule) throws RuleException {
    String word = rule.text("level");
    if (word == null) {
      return Level.MEDIUM;
    }
    for (Level level : Level.values()) {
      if (level.word().equalsIgnoreCase(word)) {
        return level;
      }
    }
    List<String> words = Arrays.stream(Level.values()).map(Level::word).toList();
    throw new RuleException(
        rule.at("level"),
        "niveau inconnu '" + word + "'." + Nearest.question(word, words).french(),
        "unknown level '" + word + "'." + Nearest.question(word, words).english());
  }

  static List<String> texts(List<YamlScalar> scalars) {
    return scalars.stream().map(YamlScalar::text).toList();
  }
}
