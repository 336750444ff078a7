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

  /** The papers by file name, with the commune's name where it is known. */
  public static Map<String, String> of(String commune) {
    String line = commune.replaceAll("[\\p{Cntrl}<>]", " ").strip();
    Map<String, String> papers = new LinkedHashMap<>();
    papers.put(
        CONFORMITY,
        read(CONFORMITY).replace("{commune}", line.isEmpty() ? "\"\"" : YamlText.of(line)));
    String named = line.isEmpty() ? "[nom de la commune]" : line;
    MODELS.forEach(model -> papers.put(model, read(model).replace("{commune}", named)));
    return papers;
  }

  private static String read(String name) {
    try (InputStream in = Objects.requireNonNull(Papers.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
