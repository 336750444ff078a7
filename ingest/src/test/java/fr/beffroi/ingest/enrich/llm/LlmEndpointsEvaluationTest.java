package fr.beffroi.ingest.enrich.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.beffroi.rules.RuleFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * Does the catalogue know the domains of artificial intelligence that a university lists for the
 * proxies of French schools, and leave alone what was popular before there were any?
 *
 * <p>Reads {@code ../shared/evaluation/11_llm_endpoints} and {@code 10_dga}, writes {@code
 * target/evaluation/llm-endpoints.json}. The list is an examination: the catalogue was written
 * before it was first scored, and no entry was taken from it.
 */
class LlmEndpointsEvaluationTest {
  private static final Path PACKS =
      Path.of("").toAbsolutePath().getParent().resolveSibling("shared/evaluation");
  private static final Path LIST = PACKS.resolve("11_llm_endpoints/ut1_ai_domains.txt");
  private static final Path POPULAR = PACKS.resolve("10_dga/benign_opendns_top10k_2014.txt.gz");
  private static final Path REPORT = Path.of("target/evaluation/llm-endpoints.json");

  /**
   * Popular in 2014 already, and services of this kind today: two translators, a writing assistant,
   * and two names in new hands: an assistant, and a builder of applications by description.
   */
  private static final Set<String> POPULAR_SERVICES =
      Set.of("reverso", "ginger_wordvice", "worldlingo", "alexa", "zite");

  /**
   * What was reached without looking at what was missed; docs say why it is not more. Nothing that
   * the list showed to be missed has been added since.
   */
  private static final double LEAST_RECALL = 0.77;

  private final LlmMatcher matcher = new LlmMatcher(LlmCatalogue.load(RuleFiles.shipped()));

  @Test
  void theListedServicesAreKnownAndThePopularSitesAreLeftAlone() throws IOException {
    assumeTrue(
        Files.exists(LIST) && Files.exists(POPULAR),
        "no evaluation packs 10 and 11 beside the repository: not scored");
    List<String> listed = Files.readAllLines(LIST).stream().filter(this::isDomain).toList();
    List<String> missed = listed.stream().filter(Predicate.not(this::isKnown)).toList();
    Map<String, String> hits = new TreeMap<>();
    List<String> popular = popular();
    for (String domain : popular) {
      LlmMatch match = matcher.ofDomain(domain);
      if (match != null) {
        hits.put(domain, match.provider().id());
      }
    }
    long guessed =
        listed.stream()
            .map(matcher::ofDomain)
            .filter(match -> match != null && match.guessed())
            .count();
    write(listed.size(), guessed, missed, popular.size(), hits);
    assertThat(hits.values()).isSubsetOf(POPULAR_SERVICES);
    assertThat((double) (listed.size() - missed.size()) / listed.size())
        .isGreaterThanOrEqualTo(LEAST_RECALL);
  }

  private boolean isDomain(String line) {
    return !line.isBlank() && !line.startsWith("#");
  }

  /** A listed registrable domain counts where it, or its usual host, is known. */
  private boolean isKnown(String domain) {
    return matcher.ofDomain(domain) != null || matcher.ofDomain("www." + domain) != null;
  }

  private static List<String> popular() throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(POPULAR));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
  }

  private static void write(
      int listed, long guessed, List<String> missed, int popular, Map<String, String> hits)
      throws IOException {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("listed", listed);
    report.put("known", listed - missed.size());
    report.put("known_by_their_name_alone", guessed);
    report.put("missed", missed);
    report.put("popular", popular);
    report.put("popular_hits", hits);
    Files.createDirectories(REPORT.getParent());
    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(REPORT.toFile(), report);
  }
}
