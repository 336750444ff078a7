package fr.beffroi.detection.behaviour.series;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Were there readings before that followed one another as the last eight did?
 *
 * <p>The last readings are a point; how far its nearest neighbours among the remembered stretches
 * are is how strange it is, after the distances that were usual (E. Burnaev and V. Ishimtsev,
 * "Conformalized density- and distance-based anomaly detection in time-series data", 2016). What
 * repeats itself is known whatever its period, and what breaks the repetition is seen.
 */
final class ShapeWitness implements Witness {
  private static final int REMEMBERED = 400;
  private static final int LENGTH = 8;
  private static final int NEIGHBOURS = 3;

  /** Before so many readings everything is far from everything. */
  private static final int FEWEST = 4 * LENGTH + NEIGHBOURS;

  private static final double LEAST = 1;
  private static final double EXPONENT = 4;

  /** Each value twice, so that the last {@link #REMEMBERED} always lie in one piece. */
  private final double[] values = new double[2 * REMEMBERED];

  private final Tail distances = new Tail(LEAST, EXPONENT);
  private long heard;

  @Override
  public double weight() {
    return 0.5;
  }

  @Override
  public int since() {
    return 2;
  }

  @Override
  public Testimony hear(Reading reading, Outlook outlook) {
    keep(reading.value());
    if (heard < FEWEST) {
      return Testimony.NONE;
    }
    double far = distance() / outlook.nextScale();
    Testimony testimony = new Testimony(distances.surprise(far), Cause.SHAPE);
    distances.add(far);
    return testimony;
  }

  private void keep(double value) {
    int place = (int) (heard % REMEMBERED);
    values[place] = value;
    values[place + REMEMBERED] = value;
    heard++;
  }

  /** The mean distance a reading to the nearest stretches that do not overlap the last one. */
  private double distance() {
    int start = heard <= REMEMBERED ? 0 : (int) (heard % REMEMBERED);
    int last = start + (int) Math.min(heard, REMEMBERED) - LENGTH;
    double[] nearest = new double[NEIGHBOURS];
    Arrays.fill(nearest, Double.MAX_VALUE);
    for (int one = last - LENGTH; one >= start; one--) {
      insert(nearest, square(one, last, nearest[NEIGHBOURS - 1]));
    }
    double sum = 0;
    for (double square : nearest) {
      sum += Math.sqrt(square / LENGTH);
    }
    return sum / NEIGHBOURS;
  }

  /** The squared distance of two stretches; given up where it is no less than {@code limit}. */
  private double square(int one, int other, double limit) {
    double sum = 0;
    for (int i = LENGTH - 1; i >= 0 && sum < limit; i--) {
      double apart = values[one + i] - values[other + i];
      sum += apart * apart;
    }
    return sum;
  }

  private static void insert(double[] nearest, double square) {
    int place = NEIGHBOURS - 1;
    if (!(square < nearest[place])) {
      return;
    }
    while (place > 0 && nearest[place - 1] > square) {
      nearest[place] = nearest[place - 1];
      place--;
    }
    nearest[place] = square;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeLong(heard);
    for (int i = 0; i < Math.min(heard, REMEMBERED); i++) {
      out.writeDouble(values[i]);
    }
    distances.write(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    heard = in.readLong();
    if (heard < 0) {
      throw new IOException("a shape of " + heard + " readings");
    }
    for (int i = 0; i < Math.min(heard, REMEMBERED); i++) {
      values[i] = in.readDouble();
      values[i + REMEMBERED] = values[i];
    }
    distances.read(in);
  }
}
