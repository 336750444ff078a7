package fr.beffroi.ingest.enrich.llm;

import fr.beffroi.rules.Bilingual;
import java.util.Locale;

/** By which way could a use go past the logs? A sign, and no proof: each has honest uses. */
public enum Evasion {
  DOH("résolveurs DNS chiffrés", "encrypted DNS resolvers"),
  VPN("réseaux privés virtuels", "virtual private networks"),
  REMOTE_DESKTOP("bureaux à distance", "remote desktops");

  private final String french;
  private final String english;

  Evasion(String french, String english) {
    this.french = french;
    this.english = english;
  }

  /** As files write it: {@code remote_desktop}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Bilingual title() {
    return new Bilingual(french, english);
  }
}
