package fr.beffroi.cli.input;

import fr.beffroi.ingest.format.FormatRecognition;
import fr.beffroi.ingest.format.Line;
import fr.beffroi.ingest.format.SourceContext;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What are an input's lines, once its first ones were looked at? The first lines tell the format,
 * and are then given again with all others. What is piped in line by line is not waited for.
 */
public final class Sampled {
  private final LineInput input;
  private final SourceContext context;
  private final Instant received;
  private final Deque<Line> ahead = new ArrayDeque<>();

  /**
   * @param received what stands for the time of receipt, and gives the year where lines have none
   */
  public Sampled(LineInput input, SourceContext context, Instant received) {
    this.input = input;
    this.context = context;
    this.received = received;
  }

  /** The first lines, as far as they are there at once; {@link #next} gives them again. */
  public List<Line> sample() throws IOException {
    while (ahead.size() < FormatRecognition.MOST_LINES && (ahead.isEmpty() || !input.mayWait())) {
      Line line = read();
      if (line == null) {
        break;
      }
      ahead.add(line);
    }
    return new ArrayList<>(ahead);
  }

  /** The next line, or null after the last. */
  public @Nullable Line next() throws IOException {
    Line line = ahead.poll();
    return line != null ? line : read();
  }

  /** Whether the next line may be long in coming. */
  public boolean mayWait() throws IOException {
    return ahead.isEmpty() && input.mayWait();
  }

  private @Nullable Line read() throws IOException {
    String text = input.next();
    return text == null ? null : Line.of(text, input.position(), received, context);
  }
}
