package fr.beffroi.compliance.personaldata;

/** What does the law take a kind of data for? */
public enum Nature {
  /** Identifies a person, or says something about one (GDPR, article 4). */
  PERSONAL,
  /** Health, religion, opinions, union membership … (GDPR, article 9). */
  SPECIAL_CATEGORY,
  /** Identifies an organisation; personal data only where that is one person alone. */
  ORGANISATION
}
