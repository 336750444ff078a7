package fr.beffroi.ingest.format;

import com.google.auto.service.AutoService;
import org.jspecify.annotations.Nullable;

/**
 * How is one of Zeek's logs read, written in columns as Zeek does unless told otherwise (Zeek 3 to
 * 7, "Zeek Log Formats", TSV)? By the lines at its head, which say what its columns are; of a log
 * whose head was not seen, by the columns that Zeek gives it where they are certain ({@link
 * ZeekLayouts}), and else not at all.
 */
@AutoService(LogFormat.class)
public final class ZeekTsvFormat implements HeadedFormat {
  static final String NO_HEADER = "columns without a header that can be read";
  static final String OTHER_COLUMNS = "more or fewer values than the header has columns";

  /** {@code 1795338930.123456}, in which every line of these logs begins. */
  private static final int TIME = 17;

  private static final int SECONDS = 10;

  @Override
  public String name() {
    return "zeek-tsv";
  }

  @Override
  public boolean isTraffic() {
    return true;
  }

  @Override
  public int specificity() {
    return 94;
  }

  @Override
  public @Nullable LogHeader header(@Nullable LogHeader before, String line) {
    return of(before).with(line);
  }

  @Override
  public ParseResult parse(Line line) {
    String text = line.text();
    ZeekHeader header = of(line.context().header());
    if (Headers.looksLikeOne(text)) {
      return header.with(text) == null ? ParseResult.NOT_MINE : ParseResult.NOTHING;
    }
    return looksLikeOne(text, header.separator()) ? row(header, line) : ParseResult.NOT_MINE;
  }

  private static ParseResult row(ZeekHeader header, Line line) {
    ZeekHeader columns = header.isWhole() ? header : usual(header, line);
    if (columns == null) {
      return ParseResult.malformed(NO_HEADER);
    }
    ZeekRecord row = ZeekRow.read(columns, line.text());
    return row == null ? ParseResult.malformed(OTHER_COLUMNS) : row.read(line);
  }

  private static @Nullable ZeekHeader usual(ZeekHeader header, Line line) {
    String path = header.path();
    String named = path == null ? ZeekLayouts.path(line.context().source()) : path;
    return ZeekLayouts.of(named, line.text());
  }

  private static boolean looksLikeOne(String text, char separator) {
    return text.length() > TIME
        && text.charAt(SECONDS) == '.'
        && text.charAt(TIME) == separator
        && Quantity.count(text, 0, SECONDS) >= 0
        && Quantity.count(text, SECONDS + 1, TIME) >= 0;
  }

  private static ZeekHeader of(@Nullable LogHeader header) {
    return header instanceof ZeekHeader known ? known : ZeekHeader.NONE;
  }
}
