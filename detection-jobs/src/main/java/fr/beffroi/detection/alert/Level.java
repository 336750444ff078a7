package fr.beffroi.detection.alert;

import java.util.Locale;

/** How grave is it? Sigma's levels, rising. */
public enum Level {
  INFORMATIONAL,
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL;

  /** Sigma's word: {@code high}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
