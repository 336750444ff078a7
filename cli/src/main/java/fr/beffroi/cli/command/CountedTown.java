package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.traffic.Agreement.Shown;
import fr.beffroi.compliance.traffic.Publication;
import fr.beffroi.compliance.traffic.PublicationSum;
import fr.beffroi.compliance.traffic.Trend;
import fr.beffroi.compliance.traffic.Words;
import fr.beffroi.ingest.enrich.llm.LlmCatalogue;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What may be shown of one commune, or of several together?
 *
 * @param slug of the commune; {@link #SUM} for all of them
 * @param name as its papers have it; empty where nobody has said
 * @param shown what was published before
 */
record CountedTown(
    String slug, String name, Publication publication, Words words, List<Shown> shown) {
  /** No commune has this slug, which begins with neither letter nor digit. */
  static final String SUM = "_all";

  CountedTown {
    shown = List.copyOf(shown);
  }

  Trend trend() {
    return Trend.of(shown, publication);
  }

  /** All of them together, of which nothing is counted again. */
  static CountedTown sum(
      List<CountedTown> towns, KeptFigures kept, LlmCatalogue catalogue, Terminal terminal)
      throws IOException {
    SortedMap<String, Publication> publications = new TreeMap<>();
    SortedMap<String, String> names = new TreeMap<>();
    for (CountedTown town : towns) {
      publications.put(town.slug, town.publication);
      names.put(town.slug, town.name.isEmpty() ? town.slug : town.name);
    }
    Words words = Words.ofCommunes(names, staff(towns), catalogue, terminal.messages().locale());
    CountedTown sum =
        new CountedTown(
            SUM,
            terminal.text("shadow-ai.communes", towns.size()),
            PublicationSum.of(publications),
            words,
            kept.shown());
    kept.keep(sum, terminal);
    return sum;
  }

  private static OptionalInt staff(List<CountedTown> towns) {
    if (towns.stream().anyMatch(town -> town.words.staff().isEmpty())) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(towns.stream().mapToInt(town -> town.words.staff().getAsInt()).sum());
  }
}
