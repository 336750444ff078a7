package fr.beffroi.detection.sigma;

import fr.beffroi.detection.sigma.condition.FieldTable;
import fr.beffroi.rules.Location;
import fr.beffroi.rules.Nearest;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import fr.beffroi.rules.Yaml;
import fr.beffroi.rules.YamlNode;
import fr.beffroi.rules.YamlScalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How do files become rules that know each other? Each step refuses what it cannot use. */
final class RulesetLoader {
  private final FieldTable fields = new FieldTable();
  private final List<Problem> problems = new ArrayList<>();
  private final List<RuleDraft> drafts = new ArrayList<>();
  private final Map<String, RuleDraft> byReference = new LinkedHashMap<>();
  private final Map<RuleDraft, SigmaRule> linked = new LinkedHashMap<>();
  private final Set<RuleDraft> alsoAlert = new HashSet<>();
  private final Set<RuleDraft> referenced = new HashSet<>();
  private final Set<RuleDraft> tried = new HashSet<>();
  private final List<DetectionRule> detections = new ArrayList<>();
  private final List<CorrelationRule> correlations = new ArrayList<>();

  Ruleset load(RuleFiles files) {
    problems.addAll(files.problems());
    files.in("sigma").forEach(this::read);
    refuseBrokenReferences();
    noteReferences();
    linkDetections();
    linkCorrelations();
    return new Ruleset(detections, correlations, problems, fields);
  }

  private void read(RuleFile file) {
    DocumentReader reader = new DocumentReader(file, fields, problems::add);
    try {
      for (YamlNode document : Yaml.read(file.name(), file.text())) {
        read(document, reader);
      }
    } catch (RuleException e) {
      problems.add(e.problem());
    }
  }

  private void read(YamlNode document, DocumentReader reader) {
    try {
      add(reader.read(document));
    } catch (RuleException e) {
      problems.add(e.problem());
    }
  }

  private void add(RuleDraft draft) throws RuleException {
    for (String key : draft.references()) {
      RuleDraft first = byReference.get(key);
      if (first != null) {
        Location there = first.header().at();
        throw new RuleException(
            draft.header().at(),
            "une autre règle porte déjà '" + key + "' (" + there + ") : changez-le",
            "another rule has '" + key + "' already (" + there + "): change it");
      }
    }
    draft.references().forEach(key -> byReference.put(key, draft));
    drafts.add(draft);
  }

  /** Drops correlations that cannot work, until all that is left can. */
  private void refuseBrokenReferences() {
    boolean dropped = true;
    while (dropped) {
      dropped =
          drafts.removeIf(draft -> draft instanceof RuleDraft.OfGroups group && isBroken(group));
    }
    Set<RuleDraft> sound = new HashSet<>();
    for (RuleDraft draft : List.copyOf(drafts)) {
      if (draft instanceof RuleDraft.OfGroups group && !isSound(group, sound, new HashSet<>())) {
        drop(group);
        drafts.remove(group);
      }
    }
  }

  private boolean isBroken(RuleDraft.OfGroups group) {
    try {
      checkReferences(group);
      return false;
    } catch (RuleException e) {
      problems.add(e.problem());
      drop(group);
      return true;
    }
  }

  private void drop(RuleDraft draft) {
    byReference.values().removeIf(draft::equals);
  }

  private void checkReferences(RuleDraft.OfGroups group) throws RuleException {
    for (YamlScalar name : group.rules()) {
      RuleDraft draft = byReference.get(name.text());
      if (draft == null) {
        throw unknownRule(name);
      }
      if (draft instanceof RuleDraft.OfGroups inner) {
        checkSameGroups(group, inner, name.at());
      }
    }
  }

  private RuleException unknownRule(YamlScalar name) {
    Set<String> known = byReference.keySet();
    return new RuleException(
        name.at(),
        "aucune règle en vigueur ne s'appelle '"
            + name.text()
            + "'."
            + Nearest.question(name.text(), known).french(),
        "no rule in force is called '"
            + name.text()
            + "'."
            + Nearest.question(name.text(), known).english());
  }

  private static void checkSameGroups(
      RuleDraft.OfGroups outer, RuleDraft.OfGroups inner, Location at) throws RuleException {
    if (!outer.grouping().equals(inner.grouping())) {
      throw new RuleException(
          at,
          "une corrélation de corrélations garde le même group-by et les mêmes aliases : écrivez "
              + inner.grouping().names(),
          "a correlation of correlations keeps the same group-by and aliases: write "
              + inner.grouping().names());
    }
  }

  /** Whether following the references from here comes to an end. */
  private boolean isSound(RuleDraft.OfGroups group, Set<RuleDraft> sound, Set<RuleDraft> above) {
    if (sound.contains(group)) {
      return true;
    }
    if (!above.add(group)) {
      return false;
    }
    for (YamlScalar name : group.rules()) {
      RuleDraft inner = byReference.get(name.text());
      if (inner == null
          || (inner instanceof RuleDraft.OfGroups deeper && !isSound(deeper, sound, above))) {
        problems.add(
            Problem.error(
                name.at(),
                "'"
                    + name.text()
                    + "' tourne en rond : une corrélation ne peut dépendre d'elle-même",
                "'" + name.text() + "' goes in a circle: a correlation cannot depend on itself"));
        return false;
      }
    }
    above.remove(group);
    sound.add(group);
    return true;
  }

  private void noteReferences() {
    for (RuleDraft draft : drafts) {
      if (draft instanceof RuleDraft.OfGroups group) {
        for (YamlScalar name : group.rules()) {
          RuleDraft inner = reference(name);
          referenced.add(inner);
          if (group.generate()) {
            alsoAlert.add(inner);
          }
        }
      }
    }
  }

  private RuleDraft reference(YamlScalar name) {
    RuleDraft draft = byReference.get(name.text());
    if (draft == null) {
      throw new IllegalStateException(name.at() + ": a reference that was checked is gone");
    }
    return draft;
  }

  private boolean alerts(RuleDraft draft) {
    return !referenced.contains(draft) || alsoAlert.contains(draft);
  }

  private void linkDetections() {
    for (RuleDraft draft : drafts) {
      if (draft instanceof RuleDraft.OfEvents events && isComplete(draft)) {
        Grouping grouping = episodes(events.header().guidance());
        if (!isDiscreet(draft, grouping)) {
          continue;
        }
        DetectionRule rule =
            new DetectionRule(
                detections.size(),
                events.header(),
                events.logsource(),
                events.condition(),
                grouping,
                alerts(draft));
        detections.add(rule);
        linked.put(draft, rule);
      }
    }
  }

  /** Lacking a field, an event still alerts: nothing that a rule matched is lost. */
  private static Grouping episodes(Guidance guidance) {
    List<String> names = guidance.groupBy();
    return names.isEmpty() ? Grouping.USUAL : new Grouping(names, true, Map.of());
  }

  /** A rule of ours that alerts must say of what kind the alert is. */
  private boolean isComplete(RuleDraft draft) {
    Guidance guidance = draft.header().guidance();
    if (!alerts(draft) || guidance.category() != null) {
      return true;
    }
    Location at = draft.header().at();
    if (!guidance.written()) {
      problems.add(
          Problem.warning(
              at,
              "pas de clé 'beffroi' : ses alertes auront la catégorie 'anomaly' et son titre pour"
                  + " message",
              "no key 'beffroi': its alerts will have the category 'anomaly' and its title as"
                  + " message"));
      return true;
    }
    problems.add(
        Problem.error(
            at,
            "il manque 'category' sous 'beffroi' : une règle qui alerte dit de quoi",
            "'category' is missing under 'beffroi': a rule that alerts says of what"));
    return false;
  }

  private boolean isDiscreet(RuleDraft draft, Grouping grouping) {
    if (!alerts(draft)) {
      return true;
    }
    try {
      AiUse.check(draft.header(), grouping, isAboutPeople(draft));
      return true;
    } catch (RuleException e) {
      problems.add(e.problem());
      return false;
    }
  }

  private boolean isAboutPeople(RuleDraft draft) {
    if (draft instanceof RuleDraft.OfGroups group) {
      return group.rules().stream().anyMatch(name -> isAboutPeople(reference(name)));
    }
    return draft instanceof RuleDraft.OfEvents events && AiUse.isAboutPeople(events.logsource());
  }

  private void linkCorrelations() {
    for (RuleDraft draft : drafts) {
      if (draft instanceof RuleDraft.OfGroups group) {
        link(group);
      }
    }
  }

  /** Links what the correlation looks at, then itself; null where something was refused. */
  private @Nullable SigmaRule link(RuleDraft.OfGroups group) {
    if (linked.containsKey(group) || !tried.add(group)) {
      return linked.get(group);
    }
    List<SigmaRule> rules = new ArrayList<>();
    for (YamlScalar name : group.rules()) {
      RuleDraft draft = reference(name);
      SigmaRule rule = draft instanceof RuleDraft.OfGroups inner ? link(inner) : linked.get(draft);
      if (rule == null) {
        problems.add(dependsOnRefused(name));
        return null;
      }
      rules.add(rule);
    }
    if (!isComplete(group) || !isDiscreet(group, group.grouping())) {
      return null;
    }
    CorrelationRule rule = rule(group, rules);
    correlations.add(rule);
    linked.put(group, rule);
    return rule;
  }

  private static Problem dependsOnRefused(YamlScalar name) {
    return Problem.error(
        name.at(),
        "'" + name.text() + "' a été refusée : corrigez-la d'abord",
        "'" + name.text() + "' was refused: correct it first");
  }

  private CorrelationRule rule(RuleDraft.OfGroups group, List<SigmaRule> rules) {
    return new CorrelationRule(
        detections.size() + correlations.size(),
        group.header(),
        group.type(),
        rules,
        group.grouping(),
        group.timespan(),
        group.condition(),
        group.fields(),
        group.learning(),
        group.remember(),
        alerts(group));
  }
}
