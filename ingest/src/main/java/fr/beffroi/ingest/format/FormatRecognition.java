package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Of which format are these lines, and why do we think so?
 *
 * <p>Every format of whole lines tries the first {@value #MOST_LINES} that are not blank. The one
 * that reads most wins, a line that it knows for its own but broken counting half; of equals the
 * more specific. One that knows less than half of the lines is none. Formats of messages ({@link
 * MessageFormat}) are not tried: their lines come in an envelope, whose format calls them.
 *
 * @param format the format, or null where none reads half of the lines
 * @param read lines that it read, or that the best one would have
 * @param broken lines that are of that format, but broken
 * @param lines lines that were tried
 * @param tried lines read by each format that read any, the best first
 * @param datasets lines of each dataset that the format gave, beside its own name, the most first
 */
public record FormatRecognition(
    @Nullable LogFormat format,
    int read,
    int broken,
    int lines,
    List<Count> tried,
    List<Count> datasets) {
  /** More lines say nothing new, and a source may change its format at any time. */
  public static final int MOST_LINES = 200;

  private static final int MOST_NAMED = 4;

  public FormatRecognition {
    tried = List.copyOf(tried);
    datasets = List.copyOf(datasets);
  }

  /** How many lines have that name. */
  public record Count(String name, int lines) {
    @Override
    public String toString() {
      return name + " " + lines;
    }
  }

  /** Recognises the format of whole lines, in their order. Never throws. */
  public static FormatRecognition of(List<Line> lines) {
    Headers headers = new Headers();
    List<Line> sample =
        lines.stream()
            .filter(line -> !line.text().isBlank())
            .limit(MOST_LINES)
            .map(headers::on)
            .toList();
    List<Attempt> attempts =
        LogFormats.all().stream()
            .filter(format -> !(format instanceof MessageFormat))
            .map(format -> Attempt.of(format, sample))
            .filter(attempt -> attempt.known() > 0)
            .sorted(Attempt.BEST_FIRST)
            .toList();
    List<Count> tried =
        attempts.stream().map(one -> new Count(one.format.name(), one.read)).toList();
    Attempt best = attempts.isEmpty() ? null : attempts.get(0);
    if (best == null || best.known() * 2 < sample.size()) {
      int read = best == null ? 0 : best.read;
      return new FormatRecognition(null, read, 0, sample.size(), tried, List.of());
    }
    return new FormatRecognition(
        best.format, best.read, best.broken, sample.size(), tried, best.countedDatasets());
  }

  /** The part of the lines that the format read, from 0 to 1. */
  public double ratio() {
    return lines == 0 ? 0 : (double) read / lines;
  }

  /** One sentence: which format and how many lines, or what was tried and what to do. */
  public String reason(Locale locale) {
    return locale.getLanguage().equals("fr") ? inFrench() : inEnglish();
  }

  private String inFrench() {
    LogFormat found = format;
    if (lines == 0) {
      return "format non reconnu : aucune ligne à lire";
    }
    if (found == null) {
      return "format non reconnu : aucun ne lit la moitié des "
          + lines
          + " lignes essayées (au mieux : "
          + (tried.isEmpty() ? "aucune" : list(tried))
          + "). Indiquez-le avec --format.";
    }
    String inside = datasets.isEmpty() ? "" : ", dont " + list(datasets);
    String damage = broken == 0 ? "" : " ; abîmées : " + broken;
    String unit = read > 1 ? " lignes" : " ligne";
    return found.name() + " : " + read + unit + " sur " + lines + inside + damage;
  }

  private String inEnglish() {
    LogFormat found = format;
    if (lines == 0) {
      return "format not recognised: no line to read";
    }
    if (found == null) {
      return "format not recognised: none reads half of the "
          + lines
          + " lines tried (at best: "
          + (tried.isEmpty() ? "none" : list(tried))
          + "). Name it with --format.";
    }
    String inside = datasets.isEmpty() ? "" : ", of which " + list(datasets);
    String damage = broken == 0 ? "" : "; broken: " + broken;
    String unit = lines > 1 ? " lines" : " line";
    return found.name() + ": " + read + " of " + lines + unit + inside + damage;
  }

  private static String list(List<Count> counts) {
    return counts.stream().limit(MOST_NAMED).map(Count::toString).collect(Collectors.joining(", "));
  }

  /** What one format made of the sample. */
  private record Attempt(LogFormat format, int read, int broken, Map<String, Integer> datasets) {
    static final Comparator<Attempt> BEST_FIRST =
        Comparator.comparingInt(Attempt::score)
            .thenComparingInt(attempt -> attempt.format.specificity())
            .reversed()
            .thenComparing(attempt -> attempt.format.name());

    static Attempt of(LogFormat format, List<Line> sample) {
      int read = 0;
      int broken = 0;
      Map<String, Integer> datasets = new HashMap<>();
      for (Line line : sample) {
        ParseResult result = format.parse(line);
        broken += result instanceof ParseResult.Malformed ? 1 : 0;
        if (result instanceof ParseResult.Parsed parsed) {
          read++;
          parsed.events().stream().limit(1).forEach(event -> count(event, datasets));
        }
      }
      return new Attempt(format, read, broken, datasets);
    }

    private int score() {
      return 2 * read + broken;
    }

    /** Lines that the format takes for its own. */
    int known() {
      return read + broken;
    }

    private static void count(Event event, Map<String, Integer> datasets) {
      String dataset = event.text(Fields.EVENT_DATASET);
      if (dataset != null) {
        datasets.merge(dataset, 1, Integer::sum);
      }
    }

    private List<Count> countedDatasets() {
      return datasets.entrySet().stream()
          .filter(entry -> !entry.getKey().equals(format.name()))
          .map(entry -> new Count(entry.getKey(), entry.getValue()))
          .sorted(Comparator.comparingInt(Count::lines).reversed().thenComparing(Count::name))
          .toList();
    }
  }
}
