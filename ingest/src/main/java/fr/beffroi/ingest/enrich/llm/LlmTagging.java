package fr.beffroi.ingest.enrich.llm;

import fr.beffroi.ingest.enrich.Tagging;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By which catalogue and which charter are events tagged? Their texts travel with a job, and are
 * read where it runs.
 */
public final class LlmTagging implements Tagging {
  private final List<Text> catalogue;
  private final @Nullable Text charter;
  private final ZoneId zone;
  private transient @Nullable LlmCatalogue services;
  private transient volatile @Nullable LlmTagger tagger;

  /** One file, as bytes can carry it. */
  private record Text(String name, String origin, String text) implements Serializable {}

  private LlmTagging(List<Text> catalogue, @Nullable Text charter, ZoneId zone) {
    this.catalogue = catalogue;
    this.charter = charter;
    this.zone = zone;
  }

  /**
   * Tags by these rules and this charter.
   *
   * @param charter the commune's {@code charte.yml}; null where it has none yet: all is undeclared
   * @param zone in which the charter's days begin and end
   */
  public static LlmTagging of(RuleFiles files, @Nullable RuleFile charter, ZoneId zone) {
    List<Text> catalogue = new ArrayList<>();
    files.in(LlmCatalogue.AREA).forEach(file -> catalogue.add(text(file)));
    return new LlmTagging(catalogue, charter == null ? null : text(charter), zone);
  }

  private static Text text(RuleFile file) {
    return new Text(file.name(), file.origin(), file.text());
  }

  /** What tags events; read once. A rule of a charter that is wrong is left out. */
  public LlmTagger tagger() {
    LlmTagger known = tagger;
    return known == null ? load() : known;
  }

  @Override
  public Event tag(Event event) {
    return tagger().tag(event);
  }

  private synchronized LlmTagger load() {
    LlmTagger known = tagger;
    if (known == null) {
      LlmCatalogue read = read();
      known = new LlmTagger(read, charter(read).charter(), zone);
      tagger = known;
    }
    return known;
  }

  /** What is wrong in the catalogue and in the charter, which has lapsed rules on this day. */
  public List<Problem> problems(LocalDate today) {
    LlmCatalogue read = read();
    Charter.Reading reading = charter(read);
    List<Problem> problems = new ArrayList<>(read.problems());
    problems.addAll(reading.problems());
    problems.addAll(reading.charter().lapsed(today));
    return problems;
  }

  /** The services that are known. */
  public LlmCatalogue catalogue() {
    return read();
  }

  /** The charter without what is wrong in it; all is undeclared where there is none. */
  public Charter charter() {
    return charter(read()).charter();
  }

  /** Read once: it is some 750 files. */
  private synchronized LlmCatalogue read() {
    LlmCatalogue known = services;
    if (known == null) {
      known = services(catalogue);
      services = known;
    }
    return known;
  }

  private static LlmCatalogue services(List<Text> catalogue) {
    return LlmCatalogue.load(
        RuleFiles.of(
            catalogue.stream()
                .map(text -> new RuleFile(text.name, text.origin, text.text))
                .toArray(RuleFile[]::new)));
  }

  private Charter.Reading charter(LlmCatalogue read) {
    Text text = charter;
    return text == null
        ? new Charter.Reading(Charter.none(), List.of())
        : Charter.read(text.name, text.text, read);
  }
}
