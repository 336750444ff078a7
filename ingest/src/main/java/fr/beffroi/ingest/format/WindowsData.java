package fr.beffroi.ingest.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where are a Windows event's own values, in each of the ways to write them as JSON? */
final class WindowsData {
  /** Bits of the keywords' mask (winmeta.xml): audit failure and audit success. */
  private static final long AUDIT_FAILURE = 1L << 52;

  private static final long AUDIT_SUCCESS = 1L << 53;

  /** What NXLog and its like put beside the event's own values; the last are rendered text. */
  private static final Set<String> FLAT_HEADER =
      Set.copyOf(
          List.of(
              ("@timestamp EventTime EventReceivedTime TimeCreated Hostname Computer Keywords "
                      + "EventType SeverityValue Severity EventID SourceName Provider ProviderGuid "
                      + "ProviderName Version Task TaskValue OpcodeValue Opcode RecordNumber "
                      + "EventRecordID ActivityID RelatedActivityID ProcessID ThreadID Channel "
                      + "Level LevelValue UserID AccountName AccountType Domain SourceModuleName "
                      + "SourceModuleType Correlation Execution Security Category Message message")
                  .split(" ")));

  private WindowsData() {}

  /** The values whose names begin with one of two prefixes. */
  static Map<String, String> under(JsonLine json, String prefix, String other) {
    Map<String, String> data = new HashMap<>();
    for (String name : json.values().keySet()) {
      String start = name.startsWith(prefix) ? prefix : name.startsWith(other) ? other : null;
      if (start != null) {
        put(name.substring(start.length()), json.text(name), data);
      }
    }
    return data;
  }

  /** What is in no header field: NXLog writes the event's own values beside its header. */
  static Map<String, String> ofFlat(JsonLine json) {
    Map<String, String> nested = under(json, "EventData.", "UserData.");
    if (!nested.isEmpty()) {
      return nested;
    }
    Map<String, String> data = new HashMap<>();
    for (String name : json.values().keySet()) {
      if (!FLAT_HEADER.contains(name)) {
        put(name, json.text(name), data);
      }
    }
    return data;
  }

  /**
   * Under {@code Event.EventData} by name, or as {@code Data} elements whose name is an attribute;
   * under {@code Event.UserData} in an element of any name.
   */
  static Map<String, String> ofXml(JsonLine json) {
    Map<String, String> data = new HashMap<>();
    for (String name : json.values().keySet()) {
      if (name.startsWith("Event.EventData.")) {
        eventData(name, name.substring("Event.EventData.".length()), json, data);
      } else if (name.startsWith("Event.UserData.") && !isAttribute(name)) {
        put(name.substring(name.lastIndexOf('.') + 1), json.text(name), data);
      }
    }
    return data;
  }

  private static void eventData(String name, String rest, JsonLine json, Map<String, String> into) {
    if (!rest.startsWith("Data.")) {
      put(rest, json.text(name), into);
      return;
    }
    for (String attribute : new String[] {".@Name", ".#attributes.Name"}) {
      if (name.endsWith(attribute)) {
        String element = name.substring(0, name.length() - attribute.length());
        put(String.valueOf(json.text(name)), json.text(element + ".#text"), into);
      }
    }
  }

  /** The text of an element of {@code Event.System}, with attributes beside it or not. */
  static @Nullable String system(JsonLine json, String element) {
    return json.text("Event.System." + element, "Event.System." + element + ".#text");
  }

  /** An attribute of an element of {@code Event.System}, as each converter writes it. */
  static @Nullable String attribute(JsonLine json, String element, String attribute) {
    String base = "Event.System." + element;
    String value = json.text(base + ".#attributes." + attribute, base + ".@" + attribute);
    return value == null
        ? json.text(base + "_attributes." + attribute, base + '.' + attribute)
        : value;
  }

  /** What the mask says, written {@code 0x8010000000000000} or as NXLog's signed decimal. */
  static @Nullable String outcome(@Nullable String keywords) {
    long mask = keywords == null ? 0 : mask(keywords);
    if ((mask & AUDIT_FAILURE) != 0) {
      return "failure";
    }
    return (mask & AUDIT_SUCCESS) != 0 ? "success" : null;
  }

  private static long mask(String keywords) {
    try {
      return keywords.startsWith("0x")
          ? Long.parseUnsignedLong(keywords, 2, keywords.length(), 16)
          : Long.parseLong(keywords);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** As converters of XML mark what is not an element. */
  private static boolean isAttribute(String name) {
    return name.indexOf('#') >= 0 || name.indexOf('@') >= 0;
  }

  private static void put(String name, @Nullable String value, Map<String, String> into) {
    boolean says = value != null && !value.isBlank() && !value.equals("-");
    if (says && !name.isEmpty() && !isAttribute(name)) {
      into.put(name, value);
    }
  }
}
