package fr.beffroi.detection.flink;

import fr.beffroi.detection.behaviour.feature.BehaviourRules;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which behaviour rules does the job run? Their texts travel with it, and are read where it runs.
 */
public final class BehaviourSource implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<RuleText> texts;
  private transient @Nullable BehaviourRules loaded;

  /** One rule file, as bytes can carry it. */
  private record RuleText(String name, String origin, String text) implements Serializable {}

  private BehaviourSource(List<RuleText> texts) {
    this.texts = texts;
  }

  /** The behaviour rules among these files. */
  public static BehaviourSource of(RuleFiles files) {
    return new BehaviourSource(
        files.in(BehaviourRules.AREA).stream()
            .map(file -> new RuleText(file.name(), file.origin(), file.text()))
            .toList());
  }

  /** The rules. */
  public synchronized BehaviourRules load() {
    BehaviourRules rules = loaded;
    if (rules == null) {
      RuleFile[] files =
          texts.stream()
              .map(text -> new RuleFile(text.name, text.origin, text.text))
              .toArray(RuleFile[]::new);
      rules = BehaviourRules.load(RuleFiles.of(files));
      loaded = rules;
    }
    return rules;
  }
}
