package fr.beffroi.cli.config;

import fr.beffroi.cli.config.BehaviourSettings.Retrain;
import fr.beffroi.cli.config.Section.Kind;
import fr.beffroi.cli.config.SourceSettings.Protocol;
import fr.beffroi.cli.config.SourceSettings.Start;
import fr.beffroi.detection.behaviour.feature.CouncilEvening;
import fr.beffroi.detection.behaviour.judge.Budget;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.ingest.format.LogFormats;
import fr.beffroi.ingest.format.UnknownFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which kinds of value does the configuration know? */
final class Kinds {
  static final Kind<String> SLUG =
      kind(
          text -> Commune.isSlug(text) ? text : null,
          "un mot en minuscules, chiffres et tirets, comme saint-martin",
          "one word of small letters, digits and hyphens, such as saint-martin");
  static final Kind<String> INSEE =
      kind(
          text -> Commune.isInsee(text) ? text : null,
          "un code INSEE entre guillemets, comme \"01004\" ou \"2A004\"",
          "an INSEE code in quotes, such as \"01004\" or \"2A004\"");
  static final Kind<String> SIREN =
      kind(
          text -> Commune.isSiren(text) ? text : null,
          "les neuf chiffres d'un SIREN (la clé de contrôle doit être juste)",
          "the nine digits of a SIREN (its check digit must be right)");
  static final Kind<ZoneId> ZONE =
      kind(
          ZoneId::of,
          "un fuseau horaire comme Europe/Paris ou Indian/Reunion",
          "a time zone such as Europe/Paris or Indian/Reunion");
  static final Kind<Locale> LANGUAGE = kind(Kinds::language, "fr ou en", "fr or en");
  static final Kind<Start> START =
      kind(
          text -> Start.valueOf(text.toUpperCase(Locale.ROOT)),
          "beginning (tout lire) ou end (à partir de maintenant)",
          "beginning (read it all) or end (from now on)");
  static final Kind<Protocol> PROTOCOL =
      kind(text -> Protocol.valueOf(text.toUpperCase(Locale.ROOT)), "udp ou tcp", "udp or tcp");
  static final Kind<Boolean> SWITCH =
      kind(
          text ->
              switch (text) {
                case "true" -> Boolean.TRUE;
                case "false" -> Boolean.FALSE;
                default -> null;
              },
          "true ou false",
          "true or false");
  static final Kind<Integer> PORT =
      kind(text -> whole(text, 1, 65_535), "un port de 1 à 65535", "a port from 1 to 65535");
  static final Kind<Integer> DAYS =
      kind(
          text -> whole(text, 1, 36_500),
          "un nombre de jours, comme 365",
          "a number of days, such as 365");
  static final Kind<Integer> HEAD_COUNT =
      kind(
          text -> whole(text, 1, 1_000_000),
          "un nombre d'agents, comme 300",
          "a number of people, such as 300");
  static final Kind<Long> SIZE =
      kind(
          Kinds::size,
          "une taille comme 64MiB, de 1MiB à 1GiB",
          "a size such as 64MiB, from 1MiB to 1GiB");
  static final Kind<String> NETWORK =
      kind(
          Kinds::network,
          "une adresse ou un réseau comme 192.168.1.0/24",
          "an address or a network such as 192.168.1.0/24");
  static final Kind<String> BIND =
      kind(
          text -> text.contains("/") ? null : network(text),
          "une adresse de cette machine ; 0.0.0.0 pour toutes",
          "an address of this machine; 0.0.0.0 for all");
  static final Kind<LocalDate> DATE =
      kind(LocalDate::parse, "une date comme 2027-01-31", "a date such as 2027-01-31");
  static final Kind<Double> BUDGET =
      kind(
          text -> new Budget(Double.parseDouble(text)).incidentsADay(),
          "combien d'incidents par jour, jusqu'à 1000, comme 1 ou 0.5 (un par deux jours)",
          "how many incidents a day, up to 1000, such as 1 or 0.5 (one in two days)");
  static final Kind<String> SCHOOL_ZONE =
      kind(
          text -> text.matches("[\\p{L}\\p{N}-]{1,30}") ? text : null,
          "A, B, C ou le nom d'une zone de votre dossier rules/behaviour/calendar",
          "A, B, C or the name of a zone of your folder rules/behaviour/calendar");
  static final Kind<CouncilEvening> COUNCIL =
      kind(
          Kinds::council,
          "une date comme 2026-12-17, avec des heures si besoin : 2026-12-17 18:30-23:00",
          "a date such as 2026-12-17, with hours where needed: 2026-12-17 18:30-23:00");
  static final Kind<Retrain> RETRAIN =
      kind(
          text -> Retrain.valueOf(text.toUpperCase(Locale.ROOT)),
          "weekly (chaque semaine), monthly (toutes les quatre semaines) ou never",
          "weekly, monthly (every four weeks) or never");
  static final Kind<String> FORMAT = new Format();

  private static final Pattern SIZES = Pattern.compile("(\\d{1,10})\\s*([KMG]i?B)?");

  private static final Pattern COUNCILS =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?: +(\\d{2}:\\d{2})-(\\d{2}:\\d{2}))?");

  private Kinds() {}

  /** A kind whose reader gives null, or throws, for a text that is none. */
  @SuppressWarnings("NullAway") // null says "none" here, and becomes an Optional at once
  private static <T> Kind<T> kind(Function<String, T> reader, String french, String english) {
    return new Described<>(
        text -> {
          try {
            return Optional.ofNullable(reader.apply(text));
          } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
          }
        },
        french,
        english);
  }

  private static Locale language(String text) {
    return switch (text) {
      case "fr" -> Locale.FRENCH;
      case "en" -> Locale.ENGLISH;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static int whole(String text, int least, int most) {
    int number = Integer.parseInt(text);
    if (number < least || number > most) {
      throw new IllegalArgumentException(text);
    }
    return number;
  }

  private static long size(String text) {
    Matcher matcher = SIZES.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(text);
    }
    String unit = matcher.group(2) == null ? "" : matcher.group(2).substring(0, 1);
    long bytes =
        Long.parseLong(matcher.group(1)) << (10 * ("KMG".indexOf(unit) + 1) * unit.length());
    if (bytes < 1 << 20 || bytes > 1 << 30) {
      throw new IllegalArgumentException(text);
    }
    return bytes;
  }

  /** The evening of that text; throws where it is none. */
  private static CouncilEvening council(String text) {
    Matcher matcher = COUNCILS.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(text);
    }
    LocalDate day = LocalDate.parse(matcher.group(1));
    return matcher.group(2) == null
        ? CouncilEvening.on(day)
        : new CouncilEvening(
            day, LocalTime.parse(matcher.group(2)), LocalTime.parse(matcher.group(3)));
  }

  private static String network(String text) {
    Networks.of(List.of(text));
    return text;
  }

  private record Described<T>(Function<String, Optional<T>> reader, String french, String english)
      implements Kind<T> {
    @Override
    public Optional<T> read(String text) {
      return reader.apply(text);
    }
  }

  /** The formats there are are asked for only when a name is wrong. */
  private static final class Format implements Kind<String> {
    @Override
    public Optional<String> read(String text) {
      if (text.equals(SourceSettings.AUTO)) {
        return Optional.of(text);
      }
      try {
        return Optional.of(LogFormats.named(text).name());
      } catch (UnknownFormat e) {
        return Optional.empty();
      }
    }

    @Override
    public String french() {
      return "auto ou l'un de : " + names();
    }

    @Override
    public String english() {
      return "auto or one of: " + names();
    }

    private static String names() {
      return String.join(", ", LogFormats.all().stream().map(one -> one.name()).sorted().toList());
    }
  }
}
