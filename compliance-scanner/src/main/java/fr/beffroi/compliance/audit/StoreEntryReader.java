package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.StoreUrl;
import fr.beffroi.rules.Location;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.YamlKeys;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import fr.beffroi.rules.YamlScalar;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What does one item of {@code stores} say? */
final class StoreEntryReader {
  private static final Set<String> KEYS =
      Set.of(
          "name",
          "url",
          "user",
          "password",
          "drivers",
          "schemas",
          "tables",
          "zone",
          "hours",
          "rate",
          "statement_timeout",
          "sample_rows",
          "sensitive",
          "writable",
          "excluded");
  private static final Pattern CREDENTIAL = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,254}");
  private static final Pattern HOURS = Pattern.compile("(\\d\\d:\\d\\d) ?[-–] ?(\\d\\d:\\d\\d)");
  private static final Duration USUAL_STATEMENT = Duration.ofMinutes(10);
  private static final Duration LONGEST_STATEMENT = Duration.ofHours(24);
  private static final int USUAL_SAMPLE = 1_000;
  private static final int LARGEST_SAMPLE = 1_000_000;
  private static final double FASTEST = 1_000;
  private static final double SLOWEST = 0.001;

  private final Path folder;
  private final ZoneId usualZone;

  StoreEntryReader(Path folder, ZoneId usualZone) {
    this.folder = folder;
    this.usualZone = usualZone;
  }

  StoreEntry read(YamlMap map) throws RuleException {
    YamlKeys.refuseOthers(map, KEYS);
    ZoneId zone = zone(map);
    return new StoreEntry(
        map.at(),
        map.required("name"),
        url(map),
        YamlKeys.text(map, "user"),
        password(map),
        map.has("drivers") ? Optional.of(path(map, "drivers")) : Optional.empty(),
        patterns(map, "schemas"),
        patterns(map, "tables"),
        zone,
        map.has("hours") ? Optional.of(hours(map, zone)) : Optional.empty(),
        map.has("rate") ? between(map) : Duration.ZERO,
        map.has("statement_timeout") ? statement(map) : USUAL_STATEMENT,
        map.has("sample_rows") ? sampleRows(map) : USUAL_SAMPLE,
        map.has("sensitive")
            ? Optional.of(YamlKeys.oneOf(map, "sensitive", Sensitivity.class))
            : Optional.empty(),
        isAccepted(map),
        exclusions(map));
  }

  private static StoreUrl url(YamlMap map) throws RuleException {
    try {
      return StoreUrl.parse(map.required("url"));
    } catch (IllegalArgumentException e) {
      // Its message shows nothing of the URL either: a secret may be in it.
      throw new RuleException(
          map.at("url"),
          "cette URL n'est pas celle d'une source, ou contient un mot de passe : écrivez-la ainsi,"
              + " postgresql://serveur:5432/base, et donnez le mot de passe à part",
          "this is no store's URL, or it holds a password: write it like"
              + " postgresql://server:5432/database, and give the password apart");
    }
  }

  private PasswordSource password(YamlMap map) throws RuleException {
    YamlNode written = map.get("password");
    if (written == null) {
      return new PasswordSource.None();
    }
    if (written instanceof YamlScalar word && word.text().equals("prompt")) {
      return new PasswordSource.Prompt();
    }
    if (written instanceof YamlMap source && source.entries().size() == 1) {
      if (source.has("file")) {
        return new PasswordSource.InFile(path(source, "file"));
      }
      if (source.has("credential")) {
        return new PasswordSource.Credential(credential(source));
      }
    }
    // What stands there may be the password itself: it is not repeated.
    throw new RuleException(
        written.at(),
        "un mot de passe ne s'écrit pas ici : écrivez {file: chemin}, {credential: nom} ou prompt,"
            + " et changez-le s'il a été lu",
        "a password is not written here: write {file: path}, {credential: name} or prompt, and"
            + " change it if it was read");
  }

  private static String credential(YamlMap source) throws RuleException {
    String name = source.required("credential");
    if (!CREDENTIAL.matcher(name).matches()) {
      throw new RuleException(
          source.at("credential"),
          "c'est le nom d'un secret de systemd qu'il faut ici : lettres, chiffres, '.', '_' et '-'",
          "the name of a systemd credential is needed here: letters, digits, '.', '_' and '-'");
    }
    return name;
  }

  private Path path(YamlMap map, String key) throws RuleException {
    try {
      return folder.resolve(map.required(key)).normalize();
    } catch (InvalidPathException e) {
      throw new RuleException(
          map.at(key),
          "'" + key + "' n'est pas un chemin : corrigez-le",
          "'" + key + "' is no path: correct it");
    }
  }

  private static NamePatterns patterns(YamlMap map, String key) throws RuleException {
    YamlMap patterns = map.map(key);
    if (patterns == null) {
      return NamePatterns.ALL;
    }
    YamlKeys.refuseOthers(patterns, Set.of("include", "exclude"));
    return new NamePatterns(
        YamlKeys.texts(patterns, "include"), YamlKeys.texts(patterns, "exclude"));
  }

  private ZoneId zone(YamlMap map) throws RuleException {
    String text = map.text("zone");
    try {
      return text == null ? usualZone : ZoneId.of(text);
    } catch (DateTimeException e) {
      throw doesNotFit(map.at("zone"), text, "Europe/Paris", "Indian/Reunion");
    }
  }

  private static Hours hours(YamlMap map, ZoneId zone) throws RuleException {
    String text = map.required("hours");
    Matcher hours = HOURS.matcher(text);
    try {
      if (hours.matches()) {
        return new Hours(LocalTime.parse(hours.group(1)), LocalTime.parse(hours.group(2)), zone);
      }
    } catch (DateTimeParseException | IllegalArgumentException e) {
      throw doesNotFit(map.at("hours"), text, "\"20:00-06:00\"", "\"12:30-13:30\"");
    }
    throw doesNotFit(map.at("hours"), text, "\"20:00-06:00\"", "\"12:30-13:30\"");
  }

  private static Duration between(YamlMap map) throws RuleException {
    String text = map.required("rate");
    try {
      double rate = Double.parseDouble(text);
      if (rate >= SLOWEST && rate <= FASTEST) {
        return Duration.ofNanos(Math.round(1e9 / rate));
      }
    } catch (NumberFormatException e) {
      throw doesNotFit(map.at("rate"), text, "0.5", "10");
    }
    throw doesNotFit(map.at("rate"), text, "0.5", "10");
  }

  private static Duration statement(YamlMap map) throws RuleException {
    String text = map.required("statement_timeout");
    try {
      Duration longest = Duration.parse(text);
      if (longest.toMillis() > 0 && longest.compareTo(LONGEST_STATEMENT) <= 0) {
        return longest;
      }
    } catch (DateTimeParseException | ArithmeticException e) {
      throw doesNotFit(map.at("statement_timeout"), text, "PT30S", "PT10M");
    }
    throw doesNotFit(map.at("statement_timeout"), text, "PT30S", "PT10M");
  }

  private static int sampleRows(YamlMap map) throws RuleException {
    String text = map.required("sample_rows");
    if (text.matches("[1-9][0-9]{0,6}") && Integer.parseInt(text) <= LARGEST_SAMPLE) {
      return Integer.parseInt(text);
    }
    throw doesNotFit(map.at("sample_rows"), text, "1", String.valueOf(LARGEST_SAMPLE));
  }

  /** A word of its own, so that nobody lets an account write by a slip of the pen. */
  private static boolean isAccepted(YamlMap map) throws RuleException {
    String text = map.text("writable");
    if (text != null && !text.equals("accepted")) {
      throw new RuleException(
          map.at("writable"),
          "écrivez 'writable: accepted' si vous acceptez que le compte puisse écrire, sinon rien",
          "write 'writable: accepted' if you accept that the account may write, else nothing");
    }
    return text != null;
  }

  private static List<Exclusion> exclusions(YamlMap map) throws RuleException {
    List<Exclusion> exclusions = new ArrayList<>();
    for (YamlMap written : YamlKeys.maps(map, "excluded")) {
      YamlKeys.refuseOthers(written, Set.of("tables", "reason"));
      List<String> tables = YamlKeys.texts(written, "tables");
      if (tables.isEmpty()) {
        throw written.missing("tables");
      }
      exclusions.add(new Exclusion(tables, written.required("reason")));
    }
    return exclusions;
  }

  private static RuleException doesNotFit(Location at, String text, String one, String other) {
    return new RuleException(
        at,
        "'" + text + "' ne convient pas : écrivez par exemple " + one + " ou " + other,
        "'" + text + "' does not fit: write, for instance, " + one + " or " + other);
  }
}
