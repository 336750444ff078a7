package fr.beffroi.compliance.register.proposal;

import fr.beffroi.compliance.personaldata.ColumnWords;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFiles;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * By which words do the tables of municipal software say what they are for? Data, in {@code
 * personal-data/activities.yml}.
 */
public final class ActivityVocabulary {
  private final ColumnWords splitter;
  private final List<ActivityWords> activities;

  ActivityVocabulary(ColumnWords splitter, List<ActivityWords> activities) {
    this.splitter = splitter;
    this.activities = List.copyOf(activities);
  }

  /**
   * The words of these rule files.
   *
   * @throws RuleException with the place, where the file is broken
   */
  public static ActivityVocabulary of(RuleFiles files) throws RuleException {
    return ActivityVocabularyReader.read(files);
  }

  /** No word at all: nothing is proposed. */
  static ActivityVocabulary empty(RuleFiles files) throws RuleException {
    return new ActivityVocabulary(ColumnWords.of(files, Map.of(), Set.of()), List.of());
  }

  List<String> wordsOf(String name) {
    return splitter.of(name);
  }

  List<ActivityWords> activities() {
    return activities;
  }
}
