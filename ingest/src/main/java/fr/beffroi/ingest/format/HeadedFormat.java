package fr.beffroi.ingest.format;

import org.jspecify.annotations.Nullable;

/**
 * How is a log read whose first lines, each with {@code #} before it, say what stands in the others
 * (Zeek's; the W3C's extended log file format)? Reading stays a pure function of a line and its
 * context: the header is part of the context ({@link SourceContext#header}), and a change of it is
 * noted in the archive, so that reading can begin in the middle.
 */
public interface HeadedFormat extends LogFormat {
  /**
   * The header that holds from this line on; null where the line is none of a header. Never throws,
   * and is bounded whatever lines come.
   *
   * @param before what held until now, of this format or another; null for nothing
   */
  @Nullable LogHeader header(@Nullable LogHeader before, String line);
}
