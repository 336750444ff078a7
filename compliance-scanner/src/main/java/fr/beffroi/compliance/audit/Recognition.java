package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.personaldata.ColumnClassifier;
import fr.beffroi.compliance.personaldata.ForbiddenColumns;
import fr.beffroi.compliance.personaldata.TextScanner;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFiles;

/** By what are personal data recognised, and what must not be there? */
public record Recognition(
    ColumnClassifier classifier, TextScanner scanner, ForbiddenColumns forbidden) {
  /**
   * With the words of these rule files.
   *
   * @throws RuleException with the place, where a file of {@code personal-data/} is broken
   */
  public static Recognition of(RuleFiles files) throws RuleException {
    return new Recognition(
        ColumnClassifier.of(files), TextScanner.of(files), ForbiddenColumns.of(files));
  }
}
