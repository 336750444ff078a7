package fr.beffroi.detection.behaviour.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which part of a name did somebody register, what stands before it, and under which suffix?
 *
 * <p>A short rule, not the Public Suffix List: the last label, and the one before it where a
 * country keeps registrations under a word for their kind ({@code gouv.fr}, {@code co.uk}). What it
 * gets wrong (a suffix of some city or host) makes a label more to judge, and none less.
 *
 * @param suffix with its dots, without one before it
 * @param registered the label before the suffix; empty where the name is a suffix only
 * @param payload the labels before that, the nearest first
 */
record DomainName(String suffix, String registered, List<String> payload) {
  private static final Set<String> KINDS =
      Set.of(
          "ac", "asso", "co", "com", "edu", "gob", "gouv", "gov", "gv", "go", "info", "mil", "ne",
          "net", "nom", "nic", "or", "org", "prd", "tm", "web");
  private static final int LONGEST = 255;

  /** Reverse zones and the like (RFC 3172): addresses, not anybody's choice. */
  private static final String INFRASTRUCTURE = "arpa";

  DomainName {
    payload = List.copyOf(payload);
  }

  /** Any text: a name of DNS or not. What is longer than a name can be is cut. */
  static DomainName of(String name) {
    String cut = name.length() > LONGEST ? name.substring(name.length() - LONGEST) : name;
    List<String> labels =
        Arrays.stream(cut.toLowerCase(Locale.ROOT).split("\\.", -1))
            .filter(label -> !label.isEmpty())
            .toList();
    if (labels.size() < 2) {
      return new DomainName("", labels.isEmpty() ? "" : labels.get(0), List.of());
    }
    int last = labels.size() - 1;
    boolean two =
        labels.size() > 2 && labels.get(last).length() == 2 && KINDS.contains(labels.get(last - 1));
    int suffix = two ? last - 1 : last;
    List<String> payload = new ArrayList<>(labels.subList(0, suffix - 1));
    Collections.reverse(payload);
    return new DomainName(
        String.join(".", labels.subList(suffix, labels.size())), labels.get(suffix - 1), payload);
  }

  /**
   * Whether somebody could have registered it: a name of one label, or of {@code arpa}, is none.
   */
  boolean isRegistered() {
    return !suffix.isEmpty() && !suffix.equals(INFRASTRUCTURE);
  }

  String registrable() {
    return suffix.isEmpty() ? registered : registered + '.' + suffix;
  }
}
