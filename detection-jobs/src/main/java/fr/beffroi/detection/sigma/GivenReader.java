package fr.beffroi.detection.sigma;

import fr.beffroi.rules.Nearest;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.YamlList;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import fr.beffroi.rules.YamlScalar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands under {@code lines} of a rule's test? Lines as they are, a block of text, or items
 * that repeat a line or a collector's tick while the clock of the case runs:
 *
 * <pre>{@code
 * lines:
 *   - "10.0.0.1 - - [10/Mar/2026:13:00:00 +0100] ..."     as it is
 *   - repeat: 12           how often; else once for each of the values, or once
 *     every: 5s            from one to the next; else one second
 *     after: 10m           since the item before; else nothing
 *     values: [anna, bob]  for {value}, in turn
 *     line: "{syslog} srv sshd[{n}]: Failed password for {value} from 203.0.113.5 port 4{n} ssh2"
 *   - tick: file:/var/log/auth.log
 *     lines: 0             lines since the source's last tick
 *     repeat: 60
 *     every: 10m
 * }</pre>
 *
 * <p>A {@code line} of several lines of text gives them all at once. Places: see {@link
 * LineTemplate}. The clock begins at the case's {@code received}.
 */
final class GivenReader {
  private static final Set<String> KEYS =
      Set.of("repeat", "every", "after", "values", "line", "tick", "lines");

  /** A fortnight of ticks every ten minutes, five times over. */
  private static final int MOST = 10_000;

  private final ZoneId zone;
  private final List<Given> given = new ArrayList<>();
  private Instant now;

  private GivenReader(Instant start, ZoneId zone) {
    this.now = start;
    this.zone = zone;
  }

  static List<Given> read(YamlMap one, Instant start, ZoneId zone) throws RuleException {
    YamlNode lines = one.get("lines");
    if (lines == null) {
      throw one.missing("lines");
    }
    GivenReader reader = new GivenReader(start, zone);
    if (lines instanceof YamlList list) {
      for (YamlNode item : list.items()) {
        reader.read(item);
      }
    } else {
      reader.read(lines);
    }
    return List.copyOf(reader.given);
  }

  private void read(YamlNode item) throws RuleException {
    if (item instanceof YamlScalar text) {
      addLines(text.text());
    } else if (item instanceof YamlMap map) {
      repeat(map);
    } else {
      throw new RuleException(
          item.at(),
          "écrivez une ligne, ou repeat: et line:",
          "write a line, or repeat: and line:");
    }
  }

  private void addLines(String text) {
    text.lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> given.add(new Given.Line(now, line)));
  }

  private void repeat(YamlMap item) throws RuleException {
    for (YamlMap.Entry entry : item.entries()) {
      if (!KEYS.contains(entry.name())) {
        throw new RuleException(
            entry.key().at(),
            "clé inconnue '" + entry.name() + "'." + Nearest.question(entry.name(), KEYS).french(),
            "unknown key '" + entry.name() + "'." + Nearest.question(entry.name(), KEYS).english());
      }
    }
    List<String> values = DocumentReader.texts(item.scalars("values"));
    int times = item.has("repeat") ? number(item, "repeat") : Math.max(1, values.size());
    Duration every = span(item, "every", Duration.ofSeconds(1));
    now = now.plus(span(item, "after", Duration.ZERO));
    String source = item.text("tick");
    LineTemplate line = source == null ? new LineTemplate(item.required("line"), zone) : null;
    long lines = source == null ? 0 : number(item, "lines");
    for (int n = 0; n < times; n++) {
      now = n == 0 ? now : now.plus(every);
      add(n, source, lines, line, values);
    }
  }

  private void add(
      int n,
      @Nullable String source,
      long lines,
      @Nullable LineTemplate line,
      List<String> values) {
    if (source != null) {
      given.add(new Given.Tick(now, source, lines));
    } else if (line != null) {
      addLines(line.fill(n + 1, values.isEmpty() ? "" : values.get(n % values.size()), now));
    }
  }

  private static Duration span(YamlMap item, String key, Duration otherwise) throws RuleException {
    String text = item.text(key);
    return text == null ? otherwise : Timespan.parse(text, item.at(key));
  }

  private static int number(YamlMap item, String key) throws RuleException {
    String text = item.required(key);
    if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= MOST) {
      return Integer.parseInt(text);
    }
    throw new RuleException(
        item.at(key),
        "'" + text + "' n'est pas un nombre de 0 à " + MOST,
        "'" + text + "' is no number from 0 to " + MOST);
  }
}
