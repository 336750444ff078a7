package fr.beffroi.compliance.report;

import fr.beffroi.compliance.report.Chart.Look;
import fr.beffroi.compliance.report.Chart.Series;
import fr.beffroi.compliance.traffic.Figure;
import fr.beffroi.compliance.traffic.Words;
import fr.beffroi.ingest.enrich.llm.LlmRegion.Transfer;
import fr.beffroi.ingest.enrich.llm.LlmStatus;
import fr.beffroi.rules.Bilingual;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Into which parts is a bar of uses divided? The darkest is what calls most for a decision, and
 * stands first.
 */
final class UsageSeries {
  private static final Bilingual MERGED = new Bilingual("divers", "various");

  /** By what the charter says. */
  static final UsageSeries STATUS =
      new UsageSeries(
          List.of(
              LlmStatus.FORBIDDEN.title(),
              LlmStatus.UNDECLARED.title(),
              MERGED,
              new Bilingual("autorisé ou toléré", "authorised or tolerated")),
          use -> use.label().status(),
          Map.of(
              LlmStatus.FORBIDDEN.word(), 0,
              LlmStatus.UNDECLARED.word(), 1,
              LlmStatus.AUTHORISED.word(), 3,
              LlmStatus.TOLERATED.word(), 3));

  private static final int VARIOUS = 2;
  private static final List<Look> LOOKS = List.of(Look.SOLID, Look.HATCHED, Look.PALE, Look.EMPTY);

  private final List<Bilingual> names;
  private final Function<Figure, String> word;
  private final Map<String, Integer> places;

  private UsageSeries(
      List<Bilingual> names, Function<Figure, String> word, Map<String, Integer> places) {
    this.names = names;
    this.word = word;
    this.places = places;
  }

  /** By whether what is typed leaves the European Economic Area. */
  static UsageSeries transfer(Words words) {
    return new UsageSeries(
        List.of(
            new Bilingual("hors de l'UE", "outside the EU"),
            new Bilingual("non connu", "not known"),
            MERGED,
            new Bilingual("dans l'UE", "within the EU")),
        words::transfer,
        Map.of(word(Transfer.OUTSIDE_EU), 0, word(Transfer.NOT_KNOWN), 1, word(Transfer.NONE), 3));
  }

  int size() {
    return names.size();
  }

  /** To which part a use belongs. */
  ToIntFunction<Figure> part() {
    return use -> places.getOrDefault(word.apply(use), VARIOUS);
  }

  /** The parts of sums that are had by word. */
  long[] parts(Map<String, Long> sums) {
    long[] parts = new long[size()];
    sums.forEach((said, sum) -> parts[places.getOrDefault(said, VARIOUS)] += sum);
    return parts;
  }

  List<Series> named(Wording wording) {
    return IntStream.range(0, size())
        .mapToObj(i -> new Series(wording.say(names.get(i)), LOOKS.get(i)))
        .toList();
  }

  static long sum(long[] parts) {
    return Arrays.stream(parts).sum();
  }

  private static String word(Transfer transfer) {
    return transfer.name().toLowerCase(Locale.ROOT);
  }
}
