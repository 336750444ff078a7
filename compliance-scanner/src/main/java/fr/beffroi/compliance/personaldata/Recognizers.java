package fr.beffroi.compliance.personaldata;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Which recognisers are there? Every {@link Recognizer} of the class path, by kind. */
public final class Recognizers {
  private static final Map<String, Recognizer> BY_KIND = load();
  private static final List<Recognizer> ALL = List.copyOf(BY_KIND.values());

  private Recognizers() {}

  public static List<Recognizer> all() {
    return ALL;
  }

  /**
   * The recogniser of that kind.
   *
   * @throws IllegalArgumentException where there is none; its message lists them
   */
  public static Recognizer named(String kind) {
    Recognizer recognizer = BY_KIND.get(kind);
    if (recognizer == null) {
      throw new IllegalArgumentException(
          "no recogniser is called '" + kind + "'; there are " + BY_KIND.keySet());
    }
    return recognizer;
  }

  private static Map<String, Recognizer> load() {
    Map<String, Recognizer> byKind = new TreeMap<>();
    ServiceLoader.load(Recognizer.class, Recognizers.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(Recognizer::kind))
        .forEach(recognizer -> add(recognizer, byKind));
    return byKind;
  }

  private static void add(Recognizer recognizer, Map<String, Recognizer> byKind) {
    if (byKind.put(recognizer.kind(), recognizer) != null) {
      throw new IllegalStateException("two recognisers are called '" + recognizer.kind() + "'");
    }
  }
}
