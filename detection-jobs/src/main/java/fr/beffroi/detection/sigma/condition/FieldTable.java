package fr.beffroi.detection.sigma.condition;

import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.rules.Bilingual;
import fr.beffroi.rules.Nearest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which fields does a set of rules name? Each has one slot, wherever it is named. */
public final class FieldTable {
  /** The field sets of ECS; what stands before the dot of any other name is a vendor's. */
  private static final Set<String> ECS =
      Set.of(
          "event",
          "source",
          "destination",
          "user",
          "group",
          "host",
          "process",
          "message",
          "log",
          "observer",
          "network",
          "url",
          "http",
          "user_agent",
          "dns",
          "tls",
          "rule",
          "related",
          "error",
          "organization");

  private static final Set<String> VENDORS =
      Fields.all().stream()
          .map(field -> firstPart(field.name()))
          .filter(part -> !ECS.contains(part))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> NAMES =
      Fields.all().stream().map(Field::name).collect(Collectors.toUnmodifiableSet());

  private final Map<String, Bilingual> meant = new HashMap<>();
  private final Map<String, FieldRef> byName = new LinkedHashMap<>();

  /** The field of that name, blanks left out as the specification says. */
  public FieldRef ref(String name) {
    String stripped = name.replace(" ", "");
    return byName.computeIfAbsent(
        stripped, key -> new FieldRef(key, Fields.find(key), byName.size()));
  }

  public int size() {
    return byName.size();
  }

  /** Whether some format may give this field: of the catalogue, or under a known vendor's name. */
  public static boolean isKnown(FieldRef ref) {
    return ref.field() != null || VENDORS.contains(firstPart(ref.name()));
  }

  /** Asks for the field of the catalogue that an author may have meant; looked for once a name. */
  Bilingual meant(String name) {
    return meant.computeIfAbsent(name, key -> Nearest.question(key, NAMES));
  }

  private static String firstPart(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
