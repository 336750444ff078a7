package fr.beffroi.detection.incident;

import fr.beffroi.rules.Bilingual;
import org.jspecify.annotations.Nullable;

/** What does a rule ask the DSI to decide? The rule files know; the incident asks. */
@FunctionalInterface
public interface Playbook {
  /** Says nothing, for callers without rules at hand. */
  Playbook SILENT = rule -> null;

  /** The rule's decision text, or null where it has none. */
  @Nullable Bilingual decision(String ruleId);
}
