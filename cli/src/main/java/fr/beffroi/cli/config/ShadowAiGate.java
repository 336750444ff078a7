package fr.beffroi.cli.config;

import fr.beffroi.compliance.traffic.Conformity;
import fr.beffroi.compliance.traffic.Conformity.Requirement;
import fr.beffroi.ingest.enrich.llm.Machines;
import fr.beffroi.ingest.enrich.llm.Reach;
import fr.beffroi.rules.Bilingual;
import fr.beffroi.rules.Location;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose uses of artificial intelligence may be looked at while logs are watched?
 *
 * <p>People's, where that is asked for and {@code conformite.yml} says that they were informed, the
 * committee consulted and the impact assessed. Servers', wherever some are declared: security of
 * the information system (GDPR, article 32), of machines at which nobody sits.
 *
 * @param reach null where nothing is looked at
 * @param missing what must be done before people's uses are looked at; nothing where nobody asks
 * @param problem what is wrong in {@code conformite.yml}, which then counts as missing
 */
public record ShadowAiGate(
    @Nullable Reach reach, List<Requirement> missing, @Nullable Problem problem) {
  /** Between two things that are missing. */
  public static final Bilingual AND = new Bilingual(" ; ", "; ");

  private static final Conformity NOTHING_DONE = new Conformity("", Map.of());

  public ShadowAiGate {
    missing = List.copyOf(missing);
  }

  /** As the papers stand on that day. */
  public static ShadowAiGate of(Configuration.ShadowAi settings, LocalDate today) {
    Reach servers = settings.servers().isEmpty() ? null : Reach.SERVERS;
    if (!settings.enabled()) {
      return new ShadowAiGate(servers, List.of(), null);
    }
    try {
      List<Requirement> missing = read(settings.conformity()).missing(today);
      return new ShadowAiGate(missing.isEmpty() ? Reach.EVERYBODY : servers, missing, null);
    } catch (RuleException e) {
      return new ShadowAiGate(servers, NOTHING_DONE.missing(today), e.problem());
    } catch (IOException e) {
      return new ShadowAiGate(
          servers, NOTHING_DONE.missing(today), unreadable(settings.conformity()));
    }
  }

  private static Conformity read(Path file) throws IOException, RuleException {
    return Files.exists(file)
        ? Conformity.read(file.toString(), Files.readString(file))
        : NOTHING_DONE;
  }

  private static Problem unreadable(Path file) {
    return Problem.error(
        Location.of(file.toString()),
        "ce fichier est illisible : donnez à l'utilisateur de Beffroi le droit de le lire",
        "this file cannot be read: let the user that runs Beffroi read it");
  }

  /** The machines that the settings tell apart. */
  public static Machines machines(Configuration.ShadowAi settings) {
    return Machines.of(settings.servers(), settings.relays());
  }

  /** What is missing, as one enumeration. */
  public Bilingual titles() {
    return new Bilingual(titles(Locale.FRENCH), titles(Locale.ENGLISH));
  }

  private String titles(Locale locale) {
    return missing.stream()
        .map(one -> one.title().in(locale))
        .collect(Collectors.joining(AND.in(locale)));
  }
}
