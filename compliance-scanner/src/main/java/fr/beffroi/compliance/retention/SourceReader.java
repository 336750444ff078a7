package fr.beffroi.compliance.retention;

import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.YamlKeys;
import fr.beffroi.rules.YamlMap;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which texts does a rule rest on? */
final class SourceReader {
  private static final Set<String> KEYS =
      Set.of("reference", "quote", "read_on", "read_at", "valid_from", "valid_to");

  private SourceReader() {}

  /** Empty only where the status says that nothing was verified. */
  static List<Source> read(YamlMap rule, Status status) throws RuleException {
    List<Source> sources = new ArrayList<>();
    for (YamlMap source : YamlKeys.maps(rule, "sources")) {
      sources.add(source(source));
    }
    if (sources.isEmpty() && status != Status.U) {
      throw new RuleException(
          rule.at("sources"),
          "il manque une source : citez le texte, ou écrivez status: U",
          "a source is missing: cite the text, or write status: U");
    }
    return sources;
  }

  private static Source source(YamlMap map) throws RuleException {
    YamlKeys.refuseOthers(map, KEYS);
    LocalDate from = YamlKeys.date(map, "valid_from");
    LocalDate to = YamlKeys.date(map, "valid_to");
    if (from != null && to != null && to.isBefore(from)) {
      throw new RuleException(
          map.at("valid_to"),
          "cette source prend fin avant de commencer : corrigez l'une des deux dates",
          "this source ends before it begins: correct one of the dates");
    }
    return new Source(
        map.required("reference"),
        map.text("quote"),
        YamlKeys.dayOrMonth(map, "read_on"),
        page(map, "read_at"),
        from,
        to);
  }

  private static @Nullable URI page(YamlMap map, String key) throws RuleException {
    String text = map.text(key);
    if (text == null) {
      return null;
    }
    try {
      URI address = new URI(text);
      if (Source.isPage(address)) {
        return address;
      }
    } catch (URISyntaxException e) {
      throw noPage(map, key, text);
    }
    throw noPage(map, key, text);
  }

  private static RuleException noPage(YamlMap map, String key, String text) {
    return new RuleException(
        map.at(key),
        "'"
            + text
            + "' n'est pas l'adresse d'une page : écrivez-la ainsi, https://example.org/texte",
        "'" + text + "' is no address of a page: write it like https://example.org/text");
  }
}
