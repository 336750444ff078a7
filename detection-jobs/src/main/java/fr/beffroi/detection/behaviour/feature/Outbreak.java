package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.alert.AlertCodec;
import fr.beffroi.ingest.event.Binary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is told of windows of one entity that are out of the usual and follow one another: one
 * alert, under the name of the first of them, in the words of the farthest. It is over when a
 * window's length has passed without one; an hour's trouble is in six windows, and a night's in
 * sixty.
 */
final class Outbreak {
  private static final int MOST_ENDS = Alert.MOST_EVIDENCE / 2;
  private static final AlertCodec ALERTS = new AlertCodec();

  private Alert alert;
  private double score;

  /** Events of panes that windows have left behind since the first one. */
  private long earlier;

  private final long quietMillis;

  private Outbreak(Alert alert, double score, long earlier, long quietMillis) {
    this.alert = alert;
    this.score = score;
    this.earlier = earlier;
    this.quietMillis = quietMillis;
  }

  static Outbreak of(Finding first, Duration quiet) {
    return new Outbreak(first.alert(), first.score(), 0, quiet.toMillis());
  }

  /** Takes in a further window, or the last one once more with more events in it. */
  void extend(Finding next) {
    Alert now = next.alert();
    Alert words = next.score() > score ? now : alert;
    score = Math.max(score, next.score());
    alert =
        new Alert(
            alert.id(),
            now.rule(),
            alert.commune(),
            alert.timestamp(),
            alert.firstSeen(),
            now.lastSeen(),
            earlier + now.count(),
            same(alert.sourceIp(), now.sourceIp()),
            same(alert.userName(), now.userName()),
            same(alert.hostName(), now.hostName()),
            alert.service(),
            alert.group(),
            alert.traits().or(now.traits()),
            together(alert.users(), now.users()).stream().limit(Alert.MOST_USERS).toList(),
            ends(together(alert.evidence(), now.evidence())),
            words.message(),
            words.reasons(),
            false);
  }

  private static @Nullable String same(@Nullable String one, @Nullable String other) {
    return Objects.equals(one, other) ? one : null;
  }

  private static List<String> together(List<String> some, List<String> more) {
    Set<String> all = new LinkedHashSet<>(some);
    all.addAll(more);
    return new ArrayList<>(all);
  }

  /** The first and the last of too many. */
  static List<String> ends(List<String> positions) {
    if (positions.size() <= Alert.MOST_EVIDENCE) {
      return List.copyOf(positions);
    }
    List<String> ends = new ArrayList<>(positions.subList(0, MOST_ENDS));
    ends.addAll(positions.subList(positions.size() - MOST_ENDS, positions.size()));
    return List.copyOf(ends);
  }

  /** A pane lies before the window that comes now. */
  void leaveBehind(Pane pane) {
    earlier = Total.sum(earlier, pane.events());
  }

  /** Whether a window that ends then is another outbreak's, if any's. */
  boolean isOverBy(long endMillis) {
    return endMillis - alert.lastSeen().toEpochMilli() > quietMillis;
  }

  /** When no window that it could go on with can come any more, by the clock of receipt. */
  long overMillis() {
    return alert.lastSeen().toEpochMilli() + 2 * quietMillis + PaneMaker.LATENESS.toMillis();
  }

  /** What is told of it so far. */
  Alert alert() {
    return alert;
  }

  /** What is told of it when it is over. */
  Alert ended() {
    return new Alert(
        alert.id(),
        alert.rule(),
        alert.commune(),
        alert.timestamp(),
        alert.firstSeen(),
        alert.lastSeen(),
        alert.count(),
        alert.sourceIp(),
        alert.userName(),
        alert.hostName(),
        alert.service(),
        alert.group(),
        alert.traits(),
        alert.users(),
        alert.evidence(),
        alert.message(),
        alert.reasons(),
        true);
  }

  void write(DataOutput out) throws IOException {
    ALERTS.write(alert, out);
    out.writeDouble(score);
    Binary.writeVarLong(earlier, out);
    out.writeLong(quietMillis);
  }

  static Outbreak read(DataInput in) throws IOException {
    return new Outbreak(ALERTS.read(in), in.readDouble(), Binary.readVarLong(in), in.readLong());
  }
}
