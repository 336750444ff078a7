package fr.beffroi.cli.terminal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What did a run cost and give? What {@code --stats FILE} writes, as one JSON object.
 *
 * @param lines lines read
 * @param events events that they gave
 * @param alerts alerts that were raised
 */
public record Statistics(long lines, long events, long alerts, Duration took) {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Pattern PEAK = Pattern.compile("(?m)^VmHWM:\\s+(\\d+) kB$");
  private static final int KIBIBYTE = 1_024;

  public double linesPerSecond() {
    double seconds = seconds();
    return seconds == 0 ? 0 : lines / seconds;
  }

  private double seconds() {
    return took.toNanos() / 1e9;
  }

  public void write(Path file) throws IOException {
    try (Writer text = Files.newBufferedWriter(file);
        JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("lines", lines);
      json.writeNumberField("events", events);
      json.writeNumberField("alerts", alerts);
      json.writeNumberField("seconds", Math.round(seconds() * 1e3) / 1e3);
      json.writeNumberField("lines_per_second", Math.round(linesPerSecond()));
      json.writeNumberField("peak_memory_bytes", peakMemory());
      json.writeEndObject();
      text.write('\n');
    }
  }

  /**
   * The most memory that this process ever had in RAM (proc(5), VmHWM), in bytes; 0 where the
   * system does not say.
   */
  public static long peakMemory() {
    try {
      Matcher peak = PEAK.matcher(Files.readString(STATUS));
      return peak.find() ? Long.parseLong(peak.group(1)) * KIBIBYTE : 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
