package fr.beffroi.detection.sigma;

import fr.beffroi.detection.sigma.condition.Condition;
import fr.beffroi.detection.sigma.condition.FieldRef;
import fr.beffroi.ingest.event.Logsource;
import fr.beffroi.rules.YamlScalar;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What does one document say, before it is known which other rules there are? */
sealed interface RuleDraft {
  RuleHeader header();

  /** What other rules may call it: its id and its name, as far as it has them. */
  Set<String> references();

  /** A detection rule. */
  record OfEvents(
      RuleHeader header, Set<String> references, Logsource logsource, Condition condition)
      implements RuleDraft {}

  /** A correlation rule, with the names or ids of the rules that it looks at. */
  record OfGroups(
      RuleHeader header,
      Set<String> references,
      CorrelationType type,
      List<YamlScalar> rules,
      Grouping grouping,
      Duration timespan,
      CountCondition condition,
      List<FieldRef> fields,
      Duration learning,
      Duration remember,
      boolean generate)
      implements RuleDraft {}
}
