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
  private final List<Text> evasion;
  private final Machines machines;
  private final Reach reach;
  private transient @Nullable LlmCatalogue services;
  private transient volatile @Nullable LlmTagger tagger;

  /** One file, as bytes can carry it. */
  private record Text(String name, String origin, String text) implements Serializable {}

  private LlmTagging(
      List<Text> catalogue,
      @Nullable Text charter,
      ZoneId zone,
      List<Text> evasion,
      Machines machines,
      Reach reach) {
    this.catalogue = catalogue;
    this.charter = charter;
    this.zone = zone;
    this.evasion = evasion;
    this.machines = machines;
    this.reach = reach;
  }

  /**
   * Tags by these rules and this charter.
   *
   * @param charter the commune's {@code charte.yml}; null where it has none yet: all is undeclared
   * @param zone in which the charter's days begin and end
   */
  public static LlmTagging of(RuleFiles files, @Nullable RuleFile charter, ZoneId zone) {
    return new LlmTagging(
        texts(files, LlmCatalogue.AREA),
        charter == null ? null : text(charter),
        zone,
        List.of(),
        Machines.UNKNOWN,
        Reach.EVERYBODY);
  }

  /**
   * The same for a stream that is watched: with ways past the logs, telling servers from machines
   * at which somebody sits.
   *
   * @param files the lists of {@code evasion/}
   */
  public LlmTagging watching(RuleFiles files, Machines known, Reach whose) {
    return new LlmTagging(catalogue, charter, zone, texts(files, EvasionLists.AREA), known, whose);
  }

  private static List<Text> texts(RuleFiles files, String area) {
    List<Text> texts = new ArrayList<>();
    files.in(area).forEach(file -> texts.add(text(file)));
    return texts;
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
      LlmMatcher matcher = new LlmMatcher(read, ways());
      known = new LlmTagger(matcher, charter(read).charter(), machines, reach, zone);
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
    problems.addAll(ways().problems());
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

  /** Read once: it is some thousands of files. */
  private synchronized LlmCatalogue read() {
    LlmCatalogue known = services;
    if (known == null) {
      known = services(catalogue);
      services = known;
    }
    return known;
  }

  private static LlmCatalogue services(List<Text> catalogue) {
    return LlmCatalogue.load(files(catalogue));
  }

  private EvasionLists ways() {
    return EvasionLists.load(files(evasion));
  }

  private static RuleFiles files(List<Text> texts) {
    return RuleFiles.of(
        texts.stream()
            .map(text -> new RuleFile(text.name, text.origin, text.text))
            .toArray(RuleFile[]::new));
  }

  private Charter.Reading charter(LlmCatalogue read) {
    Text text = charter;
    return text == null
        ? new Charter.Reading(Charter.none(), List.of())
        : Charter.read(text.name, text.text, read);
  }
}
