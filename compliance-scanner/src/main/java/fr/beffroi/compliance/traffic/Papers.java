package fr.beffroi.compliance.traffic;

import fr.beffroi.rules.YamlText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Which papers does a commune need before it counts? In French, since agents, the committee and the
 * authority read them: {@code conformite.yml} and three models to read through, change and adopt.
 */
public final class Papers {
  /** What the gate reads. */
  public static final String CONFORMITY = "conformite.yml";

  private static final List<String> MODELS =
      List.of("notice-agents.md", "registre-et-aipd.md", "note-cst.md");

  private Papers() {}

  /**
   * What is known already, so that nobody has to fill it in?
   *
   * @param commune its name; empty where nobody has said
   * @param sources the logs that are read, as people call them; empty where that is not known
   * @param retentionDays after which logs are purged; nothing where that is not known
   */
  public record Facts(String commune, List<String> sources, OptionalInt retentionDays) {
    public Facts {
      sources = List.copyOf(sources);
    }
  }

  /** The papers by file name, with what is known filled in and brackets around what is not. */
  public static Map<String, String> of(Facts facts) {
    String name = line(facts.commune());
    Map<String, String> papers = new LinkedHashMap<>();
    papers.put(
        CONFORMITY,
        read(CONFORMITY).replace("{commune}", name.isEmpty() ? "\"\"" : YamlText.of(name)));
    String commune = name.isEmpty() ? "[nom de la commune]" : name;
    MODELS.forEach(
        model ->
            papers.put(
                model,
                read(model)
                    .replace("{sources}", sources(facts))
                    .replace("{retention}", retention(facts))
                    .replace("{commune}", commune)));
    return papers;
  }

  private static String sources(Facts facts) {
    return facts.sources().isEmpty()
        ? "[proxy, pare-feu, résolveur DNS]"
        : facts.sources().stream().map(Papers::line).collect(Collectors.joining(", "));
  }

  private static String retention(Facts facts) {
    return facts.retentionDays().isPresent()
        ? facts.retentionDays().getAsInt() + " jours"
        : "[durée]";
  }

  private static String line(String text) {
    return text.replaceAll("[\\p{Cntrl}<>|{}]", " ").strip();
  }

  private static String read(String name) {
    try (InputStream in = Objects.requireNonNull(Papers.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
