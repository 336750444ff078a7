package fr.beffroi.detection.behaviour.series;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Has the series changed of late: its level, or how much it varies? */
final class LevelWitness implements Witness {
  private static final double LEVEL_SPAN = 10;
  private static final double NOISE_SPAN = 12;

  /** So many equal values are chance, whatever the series. */
  private static final double FEWEST_SAME = 12;

  private final Average level = new Average(LEVEL_SPAN);
  private final Average noise = new Average(NOISE_SPAN);
  private final Tail levels = new Tail(1, 4);
  private final Tail noises = new Tail(2, 4);
  private final Tail calms = new Tail(4, 4);
  private final Tail frozen = new Tail(FEWEST_SAME, 4);
  private double last = Double.NaN;
  private int same;

  @Override
  public Testimony hear(Reading reading, Outlook outlook) {
    double limit = 10 * outlook.usualScale();
    level.add(clip(reading.value() - outlook.usual(), limit));
    noise.add(Math.min(Math.abs(reading.value() - outlook.next()), 10 * outlook.nextScale()));
    double moved = Math.abs(level.mean()) / outlook.usualScale();
    double louder = noise.mean() / outlook.nextScale();
    double calmer = outlook.nextScale() / Math.max(outlook.unit(), noise.mean());
    // What hardly ever varies is not frozen: it is at rest.
    boolean lively = outlook.usualScale() > 2 * outlook.unit();
    same = lively && reading.value() == last ? same + 1 : 1;
    last = reading.value();
    Testimony testimony =
        new Testimony(levels.surprise(moved), Cause.LEVEL)
            .or(new Testimony(noises.surprise(louder), Cause.NOISE))
            .or(new Testimony(calms.surprise(calmer), Cause.CALM))
            .or(new Testimony(frozen.surprise(same), Cause.CALM));
    levels.add(moved);
    noises.add(louder);
    calms.add(calmer);
    frozen.add(same);
    return testimony;
  }

  private static double clip(double value, double limit) {
    return Math.max(-limit, Math.min(limit, value));
  }

  @Override
  public void write(DataOutput out) throws IOException {
    level.write(out);
    noise.write(out);
    levels.write(out);
    noises.write(out);
    calms.write(out);
    frozen.write(out);
    out.writeDouble(last);
    out.writeInt(same);
  }

  @Override
  public void read(DataInput in) throws IOException {
    level.read(in);
    noise.read(in);
    levels.read(in);
    noises.read(in);
    calms.read(in);
    frozen.read(in);
    last = in.readDouble();
    same = in.readInt();
  }
}
