package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.StoreUrl;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.YamlKeys;
import fr.beffroi.rules.YamlMap;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  private final Path folder;
  private final ZoneId usualZone;

  StoreEntryReader(Path folder, ZoneId usualZone) {
    this.folder = folder;
    this.usualZone = usualZone;
  }

  StoreEntry read(YamlMap map) throws RuleException {
    YamlKeys.refuseOthers(map, KEYS);
    ZoneId zone = StoreLimitKeys.zone(map, usualZone);
    return new StoreEntry(
        map.at(),
        map.required("name"),
        url(map),
        YamlKeys.text(map, "user"),
        PasswordSourceReader.read(map, folder),
        map.has("drivers")
            ? Optional.of(PasswordSourceReader.path(map, "drivers", folder))
            : Optional.empty(),
        patterns(map, "schemas"),
        patterns(map, "tables"),
        zone,
        StoreLimitKeys.hours(map, zone),
        StoreLimitKeys.between(map),
        StoreLimitKeys.statement(map),
        StoreLimitKeys.sampleRows(map),
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

  private static NamePatterns patterns(YamlMap map, String key) throws RuleException {
    YamlMap patterns = map.map(key);
    if (patterns == null) {
      return NamePatterns.ALL;
    }
    YamlKeys.refuseOthers(patterns, Set.of("include", "exclude"));
    return new NamePatterns(
        YamlKeys.texts(patterns, "include"), YamlKeys.texts(patterns, "exclude"));
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
}
