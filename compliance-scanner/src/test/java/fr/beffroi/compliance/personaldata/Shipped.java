package fr.beffroi.compliance.personaldata;

import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFiles;

/** The words that come with Beffroi, as tests need them. */
final class Shipped {
  private Shipped() {}

  static WordLists lists() {
    try {
      return WordLists.read(RuleFiles.shipped());
    } catch (RuleException e) {
      throw new AssertionError(e);
    }
  }

  static ColumnNames names() {
    try {
      return ColumnNamesReader.read(RuleFiles.shipped());
    } catch (RuleException e) {
      throw new AssertionError(e);
    }
  }

  static ColumnClassifier classifier() {
    return new ColumnClassifier(names(), lists());
  }
}
