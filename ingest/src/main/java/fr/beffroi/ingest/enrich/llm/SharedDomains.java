package fr.beffroi.ingest.enrich.llm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which domains serve far more than artificial intelligence, so that no provider may have them
 * whole? Suffixes under which strangers have their names, and sites with an assistant among other
 * things: {@code shared-domains.txt}.
 */
final class SharedDomains {
  private static final Set<String> NAMES = read();

  private SharedDomains() {}

  /** Whether an entry takes in a shared domain, or is one. */
  static boolean covers(LlmDomain domain) {
    return NAMES.contains(domain.name())
        || (domain.kind() == LlmDomain.Kind.SUFFIX
            && NAMES.stream().anyMatch(name -> name.endsWith('.' + domain.name())));
  }

  private static Set<String> read() {
    try (InputStream in = SharedDomains.class.getResourceAsStream("shared-domains.txt")) {
      if (in == null) {
        throw new IllegalStateException("shared-domains.txt is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
