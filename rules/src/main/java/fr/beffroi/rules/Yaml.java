package fr.beffroi.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/**
 * What does a YAML 1.2 text say, and where does each value of it stand?
 *
 * <p>A tree of texts and nothing else: no tag makes an object. Depth, number of values and aliases
 * are bounded, since a commune's folder may hold what was found on the Internet.
 */
public final class Yaml {
  private static final int DEEPEST = 64;
  private static final int MOST_NODES = 200_000;
  private static final long LARGEST_FILE = 4L << 20;
  private static final ScalarResolver RESOLVER = new CoreScalarResolver(false);

  private final String file;
  private final Iterator<Event> events;
  private final Map<Anchor, YamlNode> anchors = new HashMap<>();
  private int nodes;

  private Yaml(String file, String text) {
    this.file = file;
    // One read for the whole text: snakeyaml-engine 2.10 fails on a character beyond the basic
    // plane (an emoji) that stands across the end of its buffer.
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setUseMarks(true)
            .setCodePointLimit((int) LARGEST_FILE)
            .setBufferSize(text.length() + 2)
            .build();
    this.events = new Parse(settings).parseString(text).iterator();
  }

  /**
   * The documents of a file on disk, in UTF-8, empty ones left out.
   *
   * @throws RuleException with the place, where it cannot be read or is no YAML
   */
  public static List<YamlNode> read(Path file) throws RuleException {
    return read(file.toString(), text(file));
  }

  /**
   * The text of a file on disk that is to be read as YAML.
   *
   * @throws RuleException where it cannot be read, is not in UTF-8 or is too large
   */
  public static String text(Path file) throws RuleException {
    try {
      if (Files.size(file) > LARGEST_FILE) {
        throw tooLarge(file.toString());
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new RuleException(
          Location.of(file.toString()),
          "illisible : vérifiez que le fichier existe, ses droits, et qu'il est en UTF-8",
          "cannot be read: check that the file exists, its permissions, and that it is in UTF-8");
    }
  }

  private static RuleException tooLarge(String file) {
    return new RuleException(
        Location.of(file),
        "ce fichier dépasse 4 Mio : partagez-le en plusieurs",
        "this file is larger than 4 MiB: split it");
  }

  /**
   * The documents of a file, empty ones left out.
   *
   * @throws RuleException with the place, where the text is no YAML or leaves the bounds
   */
  public static List<YamlNode> read(String file, String text) throws RuleException {
    if (text.length() > LARGEST_FILE) {
      throw tooLarge(file);
    }
    try {
      return new Yaml(file, text).documents();
    } catch (MarkedYamlEngineException e) {
      Location at = e.getProblemMark().map(mark -> at(file, mark)).orElse(Location.of(file));
      throw new RuleException(
          at, "YAML invalide : " + e.getProblem(), "invalid YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new RuleException(
          Location.of(file),
          "YAML invalide : " + e.getMessage(),
          "invalid YAML: " + e.getMessage());
    }
  }

  private List<YamlNode> documents() throws RuleException {
    List<YamlNode> documents = new ArrayList<>();
    while (events.hasNext()) {
      Event event = events.next();
      if (event.getEventId() == Event.ID.DocumentStart) {
        anchors.clear();
        YamlNode document = node(events.next(), 0);
        if (!(document instanceof YamlScalar scalar && scalar.isNull())) {
          documents.add(document);
        }
      }
    }
    return documents;
  }

  private YamlNode node(Event event, int depth) throws RuleException {
    Location at = at(file, event.getStartMark());
    count(1, at);
    if (depth > DEEPEST) {
      throw new RuleException(
          at,
          "plus de " + DEEPEST + " niveaux imbriqués : simplifiez le fichier",
          "nested more than " + DEEPEST + " levels deep: simplify the file");
    }
    if (event instanceof AliasEvent alias) {
      return aliased(alias, at);
    }
    YamlNode node =
        event instanceof ScalarEvent scalar
            ? scalar(scalar, at)
            : event instanceof MappingStartEvent ? map(at, depth) : list(at, depth);
    ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor, node));
    return node;
  }

  private YamlNode aliased(AliasEvent alias, Location at) throws RuleException {
    YamlNode node = anchors.get(alias.getAlias());
    if (node == null) {
      throw new RuleException(
          at,
          "l'alias '" + alias.getAlias() + "' ne désigne rien qui soit complet plus haut",
          "the alias '" + alias.getAlias() + "' names nothing that is complete above it");
    }
    // An alias of aliases grows as a power: what it stands for is counted each time.
    count(sizeOf(node), at);
    return node;
  }

  private void count(int more, Location at) throws RuleException {
    nodes += more;
    if (nodes > MOST_NODES) {
      throw new RuleException(
          at,
          "plus de " + MOST_NODES + " valeurs : partagez le fichier",
          "more than " + MOST_NODES + " values: split the file");
    }
  }

  private static int sizeOf(YamlNode node) {
    if (node instanceof YamlList list) {
      return 1 + list.items().stream().mapToInt(Yaml::sizeOf).sum();
    }
    if (node instanceof YamlMap map) {
      return 1 + map.entries().stream().mapToInt(entry -> 1 + sizeOf(entry.value())).sum();
    }
    return 1;
  }

  private YamlList list(Location at, int depth) throws RuleException {
    List<YamlNode> items = new ArrayList<>();
    for (Event next = events.next();
        next.getEventId() != Event.ID.SequenceEnd;
        next = events.next()) {
      items.add(node(next, depth + 1));
    }
    return new YamlList(at, items);
  }

  private YamlMap map(Location at, int depth) throws RuleException {
    List<YamlMap.Entry> entries = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Event next = events.next();
        next.getEventId() != Event.ID.MappingEnd;
        next = events.next()) {
      YamlScalar key = key(node(next, depth + 1));
      if (!names.add(key.text())) {
        throw new RuleException(
            key.at(),
            "la clé '" + key.text() + "' est là deux fois : gardez-en une",
            "the key '" + key.text() + "' stands here twice: keep one");
      }
      entries.add(new YamlMap.Entry(key, node(events.next(), depth + 1)));
    }
    return new YamlMap(at, entries);
  }

  private static YamlScalar key(YamlNode node) throws RuleException {
    if (node instanceof YamlScalar scalar) {
      return scalar;
    }
    throw new RuleException(
        node.at(),
        "une clé doit être un texte, pas " + node.kindFrench(),
        "a key must be a text, not " + node.kindEnglish());
  }

  private static YamlScalar scalar(ScalarEvent event, Location at) {
    String text = event.getValue();
    Tag tag =
        event
            .getTag()
            .map(Tag::new)
            .orElseGet(() -> RESOLVER.resolve(text, event.getImplicit().canOmitTagInPlainScalar()));
    return new YamlScalar(at, text, kind(tag));
  }

  private static YamlScalar.Kind kind(Tag tag) {
    if (tag.equals(Tag.INT)) {
      return YamlScalar.Kind.INTEGER;
    } else if (tag.equals(Tag.FLOAT)) {
      return YamlScalar.Kind.DECIMAL;
    } else if (tag.equals(Tag.BOOL)) {
      return YamlScalar.Kind.BOOLEAN;
    } else if (tag.equals(Tag.NULL)) {
      return YamlScalar.Kind.NULL;
    }
    return YamlScalar.Kind.TEXT;
  }

  private static Location at(String file, Optional<Mark> mark) {
    return mark.map(found -> at(file, found)).orElse(Location.of(file));
  }

  private static Location at(String file, Mark mark) {
    return new Location(file, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
