package fr.beffroi.detection.behaviour.names;

import fr.beffroi.detection.alert.Category;

/** What can be wrong with the names that a machine asks for? */
public enum NameAlarm {
  /**
   * Many names that a program made: malware that looks for its master (MITRE ATT&amp;CK T1568.002).
   */
  GENERATED("0c3d5c0e-5f0a-5d0e-9d51-0d8b3f0a7b01", "generated_names", Category.MALWARE),
  /** Much that is carried in names of one domain (MITRE ATT&amp;CK T1048, T1071.004). */
  TUNNEL("0c3d5c0e-5f0a-5d0e-9d51-0d8b3f0a7b02", "dns_tunnel", Category.EXFILTRATION);

  private final String id;
  private final String word;
  private final Category category;

  NameAlarm(String id, String word, Category category) {
    this.id = id;
    this.word = word;
    this.category = category;
  }

  /** Under which id alerts name it, as that of a rule. */
  public String id() {
    return id;
  }

  /** Under which name. */
  public String word() {
    return word;
  }

  Category category() {
    return category;
  }
}
