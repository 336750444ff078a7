package fr.beffroi.ingest.enrich.llm;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.ingest.enrich.llm.LlmDomain.Kind;
import fr.beffroi.rules.RuleFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * How much do words and signs see of names that no file lists, and whom do they take for a service?
 * Every site of the catalogue is asked about as if nobody had listed it, the even half of the files
 * (by hash of the id), on which signs were chosen, apart from the odd one. {@code
 * ordinary-names.txt} has names that are no service's: ours, invented. The report is {@code
 * target/unlisted-names.txt}.
 */
class UnlistedNamesTest {
  private static final LlmCatalogue CATALOGUE = LlmCatalogue.load(RuleFiles.shipped());
  private static final NameIndex<String> SAID = said();

  /** Most services have a name that says nothing. */
  private static final double FEWEST = 0.09;

  private static NameIndex<String> said() {
    NameIndex<String> index = new NameIndex<>();
    for (LlmProvider provider : CATALOGUE.providers()) {
      for (LlmDomain domain : provider.domains()) {
        if (domain.kind() == Kind.WORD || domain.kind() == Kind.SIGN) {
          index.add(domain.kind(), domain.name(), domain.name());
        }
      }
    }
    return index;
  }

  @Test
  void theHalfOnWhichNoSignWasChosenIsSeenToo() throws IOException {
    TreeMap<Integer, List<String>> sites = new TreeMap<>();
    for (LlmProvider provider : CATALOGUE.providers()) {
      sites.computeIfAbsent(half(provider.id()), any -> new ArrayList<>()).addAll(own(provider));
    }
    StringBuilder report = new StringBuilder();
    sites.forEach((half, names) -> report.append(line(half, names)));
    Files.writeString(Path.of("target", "unlisted-names.txt"), report);

    assertThat(sites.values())
        .hasSize(2)
        .allSatisfy(names -> assertThat(seen(names)).isGreaterThan((long) (FEWEST * names.size())));
  }

  @Test
  void noOrdinaryNameIsTakenForAService() throws IOException {
    assertThat(ordinary())
        .hasSizeGreaterThan(200)
        .allSatisfy(name -> assertThat(SAID.find(name)).as(name).isNull());
  }

  /** The sites that somebody has registered for it; what is below another's says nothing here. */
  private static List<String> own(LlmProvider provider) {
    return provider.domains().stream()
        .filter(domain -> domain.kind() == Kind.SUFFIX && !domain.automatic())
        .map(LlmDomain::name)
        .filter(name -> Objects.requireNonNull(RegisteredLabel.of(name)).start() == 0)
        .toList();
  }

  private static long seen(List<String> names) {
    return names.stream().filter(name -> SAID.find(name) != null).count();
  }

  private static String line(int half, List<String> names) {
    return String.format(
        Locale.ROOT,
        "%s half: %d of %d sites (%.1f %%)%n",
        half == 0 ? "chosen on, even" : "held out, odd",
        seen(names),
        names.size(),
        100.0 * seen(names) / names.size());
  }

  private static int half(String id) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return digest.digest(id.getBytes(StandardCharsets.UTF_8))[0] & 1;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> ordinary() throws IOException {
    try (InputStream in = UnlistedNamesTest.class.getResourceAsStream("ordinary-names.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> List.of(line.strip().split("\\s+")).stream())
          .filter(name -> !name.isEmpty())
          .toList();
    }
  }
}
