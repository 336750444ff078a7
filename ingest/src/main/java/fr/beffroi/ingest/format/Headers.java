package fr.beffroi.ingest.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * With which header is each source's next line read? The last one that was heard: of each log that
 * is followed, or of the archive's note of it where reading begins in the middle.
 *
 * <p>Remembers those of the last {@value #MOST_SOURCES} sources that had lines. Not safe for
 * threads.
 */
public final class Headers {
  /** Every line of a header begins with it. */
  public static final char MARK = '#';

  private static final int MOST_SOURCES = 1_024;

  private static final List<HeadedFormat> FORMATS =
      LogFormats.all().stream()
          .filter(HeadedFormat.class::isInstance)
          .map(HeadedFormat.class::cast)
          .toList();

  private final Map<String, LogHeader> bySource = new Recent();

  /** May this be a line of a header? Costs one look. */
  static boolean looksLikeOne(String line) {
    return !line.isEmpty() && line.charAt(0) == MARK;
  }

  /** The line, to be read with its source's header; one that is of a header is remembered. */
  public Line on(Line line) {
    String source = line.context().source();
    LogHeader header = hear(source, line.text());
    if (header == null && !bySource.isEmpty()) {
      header = bySource.get(source);
    }
    return header == null ? line : line.with(header);
  }

  /** The source's header, where this line is one of it; else null. */
  public @Nullable LogHeader hear(String source, String line) {
    return looksLikeOne(line) ? hearHeader(source, line) : null;
  }

  /** Takes up a header again. */
  public void restore(String source, String text) {
    bySource.remove(source);
    text.lines().forEach(line -> hear(source, line));
  }

  /** The source's header so far; null where none was heard. */
  public @Nullable LogHeader of(String source) {
    return bySource.get(source);
  }

  private @Nullable LogHeader hearHeader(String source, String line) {
    LogHeader before = bySource.get(source);
    for (HeadedFormat format : FORMATS) {
      LogHeader header = format.header(before, line);
      if (header != null) {
        bySource.put(source, header);
        return header;
      }
    }
    return null;
  }

  /** Forgets that which was asked for longest ago. */
  private static final class Recent extends LinkedHashMap<String, LogHeader> {
    private static final long serialVersionUID = 1L;

    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, LogHeader> eldest) {
      return size() > MOST_SOURCES;
    }
  }
}
