package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.ingest.event.Binary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * In which seconds of a pane did something happen? The first {@value #MOST} different ones: an
 * automaton shows its beat in few, and those of a set do not depend on the order of adding.
 * Seconds, since that is what most logs give, and what a page brings along in one is one act.
 */
final class Beats implements Tally {
  static final int MOST = 32;
  private static final int SMALLEST = 4;

  /** Fewer intervals are regular by chance. */
  private static final int FEWEST_INTERVALS = 5;

  private static final int LONGEST_PANE = 24 * 60 * 60;

  /** Sorted, from the pane's start. */
  private int[] seconds;

  private int size;

  /** Whether there were later ones. */
  private boolean more;

  Beats() {
    this(new int[SMALLEST], 0, false);
  }

  private Beats(int[] seconds, int size, boolean more) {
    this.seconds = seconds;
    this.size = size;
    this.more = more;
  }

  void add(int second) {
    int place = Arrays.binarySearch(seconds, 0, size, second);
    if (place >= 0) {
      return;
    }
    int free = -place - 1;
    if (size == MOST) {
      more = true;
      if (free == MOST) {
        return;
      }
      size--;
    }
    if (size == seconds.length) {
      seconds = Arrays.copyOf(seconds, Math.min(MOST, 2 * size));
    }
    System.arraycopy(seconds, free, seconds, free + 1, size - free);
    seconds[free] = second;
    size++;
  }

  @Override
  public void merge(Tally other) {
    Beats that = (Beats) other;
    for (int i = 0; i < that.size; i++) {
      add(that.seconds[i]);
    }
    more |= that.more;
  }

  /**
   * How regular the intervals of panes are that follow one another: 1 / (1 + coefficient of
   * variation), so 1 for a clock, 0.5 for a Poisson process, less for bursts; not a number where
   * there are too few. An interval across panes counts where nothing between was left out.
   *
   * @param panes in the order of time
   * @param starts the second at which each begins
   */
  static double regularity(List<Beats> panes, long[] starts) {
    int count = 0;
    double mean = 0;
    double squares = 0;
    long last = Long.MIN_VALUE;
    for (int pane = 0; pane < starts.length; pane++) {
      Beats beats = panes.get(pane);
      for (int i = 0; i < beats.size; i++) {
        long now = starts[pane] + beats.seconds[i];
        if (last != Long.MIN_VALUE) {
          count++;
          double away = (now - last) - mean;
          mean += away / count;
          squares += away * ((now - last) - mean);
        }
        last = now;
      }
      last = beats.more ? Long.MIN_VALUE : last;
    }
    return count < FEWEST_INTERVALS ? Double.NaN : 1 / (1 + Math.sqrt(squares / count) / mean);
  }

  @Override
  public Beats copy() {
    return new Beats(seconds.clone(), size, more);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeByte(size);
    out.writeBoolean(more);
    int before = 0;
    for (int i = 0; i < size; i++) {
      Binary.writeVarLong(seconds[i] - before, out);
      before = seconds[i];
    }
  }

  static Beats read(DataInput in) throws IOException {
    int size = in.readUnsignedByte();
    boolean more = in.readBoolean();
    if (size > MOST) {
      throw new IOException(size + " beats, more than " + MOST);
    }
    Beats read = new Beats();
    long second = 0;
    for (int i = 0; i < size; i++) {
      second += Binary.readLength(in, LONGEST_PANE);
      if (second > LONGEST_PANE) {
        throw new IOException("a beat beyond a day");
      }
      read.add((int) second);
    }
    read.more |= more;
    return read;
  }
}
