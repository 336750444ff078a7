package fr.beffroi.detection.flink;

import fr.beffroi.detection.incident.Playbook;
import fr.beffroi.detection.sigma.Ruleset;
import fr.beffroi.detection.sigma.SigmaRule;
import fr.beffroi.rules.Bilingual;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.io.Serializable;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which rules does the job run? Their texts travel with it, and are read where it runs: once in a
 * process, however many operators ask, since a rule set is large and never changes.
 */
public final class RuleSource implements Serializable {
  /** Those of this process; what nobody holds any more goes. */
  private static final Map<List<RuleText>, WeakReference<RuleSource>> KNOWN = new WeakHashMap<>();

  private final List<RuleText> texts;
  private transient @Nullable Ruleset loaded;

  /** One rule file, as bytes can carry it. */
  private record RuleText(String name, String origin, String text) implements Serializable {}

  private RuleSource(List<RuleText> texts) {
    this.texts = texts;
  }

  /** The Sigma rules among these files. */
  public static RuleSource of(RuleFiles files) {
    return known(
        new RuleSource(
            files.in("sigma").stream()
                .map(file -> new RuleText(file.name(), file.origin(), file.text()))
                .toList()));
  }

  private static RuleSource known(RuleSource copy) {
    synchronized (KNOWN) {
      WeakReference<RuleSource> reference = KNOWN.get(copy.texts);
      RuleSource known = reference == null ? null : reference.get();
      if (known == null) {
        KNOWN.put(copy.texts, new WeakReference<>(copy));
        return copy;
      }
      return known;
    }
  }

  /** Of the copies that Flink makes for its operators, the first stands for all. */
  private Object readResolve() {
    return known(this);
  }

  /** The rules. */
  public synchronized Ruleset load() {
    Ruleset rules = loaded;
    if (rules == null) {
      RuleFile[] files =
          texts.stream()
              .map(text -> new RuleFile(text.name, text.origin, text.text))
              .toArray(RuleFile[]::new);
      rules = Ruleset.load(RuleFiles.of(files));
      loaded = rules;
    }
    return rules;
  }

  /** What each rule, by its id, asks the DSI to decide. */
  Playbook playbook() {
    Map<String, Bilingual> decisions = new HashMap<>();
    for (SigmaRule rule : load().rules()) {
      Bilingual decision = rule.header().guidance().decision();
      if (decision != null) {
        decisions.put(rule.header().id(), decision);
      }
    }
    return decisions::get;
  }
}
