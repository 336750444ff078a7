package fr.beffroi.detection.alert;

import java.util.Locale;

/** What kind of thing is it? The words of {@code rule.category}. */
public enum Category {
  BRUTE_FORCE(Family.AUTHENTICATION),
  PASSWORD_SPRAYING(Family.AUTHENTICATION),
  CREDENTIAL_STUFFING(Family.AUTHENTICATION),
  USER_ENUMERATION(Family.AUTHENTICATION),
  ACCOUNT_COMPROMISE(Family.AUTHENTICATION),
  SCAN(Family.RECONNAISSANCE),
  WEB_PROBING(Family.WEB),
  WEB_ATTACK(Family.WEB),
  EXFILTRATION(Family.DATA),
  BEACONING(Family.DATA),
  MALWARE(Family.MALWARE),
  POLICY(Family.POLICY),
  SHADOW_AI(Family.POLICY),
  ANOMALY(Family.ANOMALY),
  SILENT_SOURCE(Family.AVAILABILITY);

  /** Alerts of one family and one entity belong to one incident. */
  public enum Family {
    AUTHENTICATION,
    RECONNAISSANCE,
    WEB,
    DATA,
    MALWARE,
    POLICY,
    ANOMALY,
    AVAILABILITY
  }

  private final Family family;

  Category(Family family) {
    this.family = family;
  }

  public Family family() {
    return family;
  }

  /** The contract's word: {@code brute_force}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
