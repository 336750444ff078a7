package fr.beffroi.ingest.format;

import com.google.auto.service.AutoService;
import java.util.Set;

/**
 * How is a record of Zeek's logs read, written as JSON ({@code policy/tuning/json-logs}, Zeek 3 to
 * 7)? {@code ts} in seconds or in ISO 8601; {@code _path} says which log it is, where a shipper
 * writes it, else its fields do.
 */
@AutoService(LogFormat.class)
public final class ZeekFormat implements LogFormat {
  @Override
  public String name() {
    return "zeek";
  }

  @Override
  public boolean isTraffic() {
    return true;
  }

  @Override
  public int specificity() {
    return 93;
  }

  @Override
  public Set<String> programs() {
    return Set.of("zeek", "bro", "zeek_json");
  }

  @Override
  public ParseResult parse(Line line) {
    String text = line.text();
    boolean mine =
        JsonLine.looksLikeOne(text) && text.contains("\"ts\"") && text.contains("orig_h\"");
    // A shipper's own wrapping (ECS) is another format's.
    if (!mine || text.contains("\"@timestamp\"")) {
      return ParseResult.NOT_MINE;
    }
    try {
      return new ZeekRecord(JsonLine.read(text).values()).read(line);
    } catch (JsonLine.BrokenJson e) {
      return ParseResult.malformed(e.reason());
    }
  }
}
