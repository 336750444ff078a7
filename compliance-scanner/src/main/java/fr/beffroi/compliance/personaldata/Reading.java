package fr.beffroi.compliance.personaldata;

/** What does a recogniser make of one value? From the least to the most that can be said. */
public enum Reading {
  /** It is something else. */
  OTHER,
  /**
   * It is of this kind and belongs to nobody in particular: contact@, the commune's own account.
   */
  IMPERSONAL,
  /** It could be of this kind; only the column's name can tell. */
  POSSIBLE,
  /** It has the form of this kind, which few other things have. */
  FORM,
  /** Its check digits agree as well. */
  CHECKED
}
