package fr.beffroi.cli.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What does {@code beffroi init} write? A configuration with what was found on this machine, and
 * with comments that explain the rest.
 *
 * @param rules folder of the commune's own rules
 */
public record FirstConfiguration(
    Machine machine, Locale language, String slug, ZoneId zone, Path data, Path rules) {
  private static final int SYSLOG = 514;

  /**
   * Zones of communes and of the collectivities that are like them (IANA tz database, FR to YT).
   */
  private static final Set<String> FRENCH_ZONES =
      Set.of(
          "Europe/Paris",
          "America/Guadeloupe",
          "America/Martinique",
          "America/Cayenne",
          "America/Marigot",
          "America/St_Barthelemy",
          "America/Miquelon",
          "Indian/Reunion",
          "Indian/Mayotte",
          "Pacific/Noumea",
          "Pacific/Tahiti",
          "Pacific/Marquesas",
          "Pacific/Gambier",
          "Pacific/Wallis");

  /** Whether a text can be a commune's slug. */
  public static boolean isSlug(String text) {
    return Commune.isSlug(text);
  }

  /** The machine's zone where it is one of France; Paris where a server just runs on UTC. */
  public static ZoneId usualZone(ZoneId machine) {
    return FRENCH_ZONES.contains(machine.getId()) ? machine : ZoneId.of("Europe/Paris");
  }

  /** The text of the file. */
  public String text() {
    return template()
        .replace("{slug}", slug)
        .replace("{zone}", zone.getId())
        .replace("{data}", quoted(data))
        .replace("{rules}", quoted(rules))
        .replace("{sources}", String.join("\n", sources()));
  }

  private List<String> sources() {
    List<String> lines = new ArrayList<>();
    if (machine.hasJournal()) {
      lines.add("  - journald: all");
      // Debian 12 has no rsyslog; where there is one, its files repeat the journal line by line.
      machine.systemLogs().forEach(file -> commented(file, lines));
    } else {
      machine.systemLogs().forEach(file -> file(file, lines));
    }
    machine.serviceLogs().forEach(file -> file(file, lines));
    lines.add(
        isFrench()
            ? "  # Pare-feu, bornes Wi-Fi, serveurs Windows… envoient leur syslog ici. Ne laissez\n"
                + "  # que le réseau de la mairie atteindre ce port : un expéditeur UDP se falsifie."
            : "  # Firewalls, access points, Windows servers … send their syslog here. Let only the\n"
                + "  # town hall's network reach this port: the sender of a datagram can be forged.");
    for (SourceSettings.Protocol protocol : SourceSettings.Protocol.values()) {
      lines.add("  - syslog: " + protocol.name().toLowerCase(Locale.ROOT));
      lines.add("    port: " + port(protocol));
    }
    return lines;
  }

  private static int port(SourceSettings.Protocol protocol) {
    return Machine.isFree(protocol, "0.0.0.0", SYSLOG) ? SYSLOG : SourceReader.USUAL_PORT;
  }

  private static void file(Path file, List<String> lines) {
    lines.add("  - file: " + quoted(file));
    lines.add("    start: beginning");
  }

  private void commented(Path file, List<String> lines) {
    String why = isFrench() ? "répète le journal" : "repeats the journal";
    lines.add("  # - file: " + quoted(file) + "   # " + why);
  }

  private boolean isFrench() {
    return language.getLanguage().equals("fr");
  }

  /** A path as a YAML single-quoted scalar, where it needs quotes at all. */
  private static String quoted(Path path) {
    String text = path.toString();
    return text.matches("[\\w./-]+") ? text : "'" + text.replace("'", "''") + "'";
  }

  private String template() {
    String name = isFrench() ? "beffroi_fr.yml" : "beffroi_en.yml";
    try (InputStream in = FirstConfiguration.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
