package fr.beffroi.ingest.format;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** Which formats are there? Every {@link LogFormat} of the class path, the most specific first. */
public final class LogFormats {
  private static final Map<String, LogFormat> BY_NAME = load();
  private static final List<LogFormat> ALL = List.copyOf(BY_NAME.values());

  private LogFormats() {}

  /** All formats by falling specificity, then by name. */
  public static List<LogFormat> all() {
    return ALL;
  }

  /**
   * The format of that name.
   *
   * @throws UnknownFormat where there is none; its message names the nearest
   */
  public static LogFormat named(String name) {
    LogFormat format = BY_NAME.get(name);
    if (format == null) {
      throw new UnknownFormat(name, BY_NAME.keySet());
    }
    return format;
  }

  private static Map<String, LogFormat> load() {
    Map<String, LogFormat> byName = new LinkedHashMap<>();
    ServiceLoader.load(LogFormat.class, LogFormats.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(
            Comparator.comparingInt(LogFormat::specificity)
                .reversed()
                .thenComparing(LogFormat::name))
        .forEach(format -> add(format, byName));
    return byName;
  }

  private static void add(LogFormat format, Map<String, LogFormat> byName) {
    if (byName.put(format.name(), format) != null) {
      throw new IllegalStateException("two formats are called '" + format.name() + "'");
    }
  }
}
