package fr.beffroi.detection.behaviour.series;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Does the series go up and down more slowly or more hastily than it used to, for its width?
 *
 * <p>The size of a step beside the distance from the mean, both of late (after J. von Neumann,
 * "Distribution of the ratio of the mean square successive difference to the variance", 1941). A
 * program that runs twice as fast, or values in a wrong order, change it; louder and quieter do
 * not.
 */
final class RhythmWitness implements Witness {
  private static final double LATELY = 60;
  private static final double USUALLY = 800;

  /** A reading counts as so many usual deviations at most. */
  private static final double LIMIT = 10;

  private static final double LEAST_SPREAD = 0.05;

  private final Average step = new Average(LATELY);
  private final Average width = new Average(LATELY);
  private final Average middle = new Average(LATELY);
  private final Average usual = new Average(USUALLY);
  private final Average spread = new Average(USUALLY);
  private final Tail tail = new Tail(2, 4);
  private double last;

  @Override
  public double weight() {
    return 0.4;
  }

  @Override
  public int since() {
    return 2;
  }

  @Override
  public Testimony hear(Reading reading, Outlook outlook) {
    double value = reading.value();
    if (!middle.isEmpty()) {
      step.add(Math.min(Math.abs(value - last), LIMIT * outlook.nextScale()));
      double away = Math.abs(value - middle.mean());
      width.add(Math.min(away, LIMIT * outlook.usualScale()));
    }
    middle.add(value);
    last = value;
    boolean atRest = Math.max(step.mean(), width.mean()) < outlook.unit();
    return atRest ? Testimony.NONE : judge(haste(outlook.unit() / 3));
  }

  private double haste(double nothing) {
    return Math.log((step.mean() + nothing) / (width.mean() + nothing));
  }

  private Testimony judge(double haste) {
    double away = usual.isEmpty() ? 0 : Math.abs(haste - usual.mean());
    double deviation = away / Math.max(LEAST_SPREAD, spread.mean());
    Testimony testimony = new Testimony(tail.surprise(deviation), Cause.RHYTHM);
    tail.add(deviation);
    if (!usual.isEmpty()) {
      spread.addClipped(away, 5);
    }
    usual.add(haste);
    return testimony;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    for (Average average : averages()) {
      average.write(out);
    }
    tail.write(out);
    out.writeDouble(last);
  }

  @Override
  public void read(DataInput in) throws IOException {
    for (Average average : averages()) {
      average.read(in);
    }
    tail.read(in);
    last = in.readDouble();
  }

  private Average[] averages() {
    return new Average[] {step, width, middle, usual, spread};
  }
}
