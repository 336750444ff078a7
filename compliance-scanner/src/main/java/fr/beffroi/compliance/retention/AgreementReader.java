package fr.beffroi.compliance.retention;

import fr.beffroi.compliance.retention.RetentionPeriod.Counting;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.YamlKeys;
import fr.beffroi.rules.YamlMap;
import java.util.Set;

/** What does an agreement with the archives change in which rules? */
final class AgreementReader {
  private static final Set<String> KEYS =
      Set.of("agreement", "with", "reference", "signed_on", "valid_to", "rules");
  private static final Set<String> TERMS =
      Set.of("id", "active_max", "intermediate", "counting", "final_disposition", "visa");

  private AgreementReader() {}

  static Agreement read(YamlMap map) throws RuleException {
    YamlKeys.refuseOthers(map, KEYS);
    return new Agreement(
        Keys.word(map, "agreement"),
        map.required("with"),
        map.required("reference"),
        YamlKeys.requiredDate(map, "signed_on"),
        YamlKeys.date(map, "valid_to"));
  }

  /** The rule with the agreement's terms in the place of its own; what it does not say stays. */
  static RetentionRule amend(RetentionRule rule, YamlMap terms, Agreement by) throws RuleException {
    YamlKeys.refuseOthers(terms, TERMS);
    TwoClocks own = rule.clocks();
    String word = rule.trigger().word();
    String last = own.administrative().trigger();
    TwoClocks clocks =
        RuleReader.clocks(
            terms.at(),
            clock(terms, "active_max", word, own.active()),
            clock(terms, "intermediate", last == null ? word : last, own.administrative()));
    End end = rule.end();
    End newEnd =
        new End(
            terms.has("final_disposition") ? EndReader.disposition(terms) : end.disposition(),
            terms.has("visa") ? EndReader.visa(terms) : end.visa(),
            end.status());
    return rule.agreed(clocks, newEnd, by);
  }

  private static Clock clock(YamlMap terms, String key, String trigger, Clock own)
      throws RuleException {
    if (!terms.has(key)) {
      return own;
    }
    Counting counting = ClockReader.counting(terms, Counting.DAY_TO_DAY);
    return new ClockReader(trigger, counting).read(terms, key);
  }
}
