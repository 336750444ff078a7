package fr.beffroi.detection.behaviour.series;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Is the value itself unusual: after the readings before it, or at this time of day and week? */
final class SeasonalWitness implements Witness {
  /** Of values that spread as a bell does, one in fifty is so many usual deviations away. */
  private static final double LEAST = 2.5;

  private static final double EXPONENT = 4;

  private final Tail afterTheLast = new Tail(LEAST, EXPONENT);
  private final Tail atThisTime = new Tail(LEAST, EXPONENT);

  /** One value in thirty: a single one strays more easily than a mean of several. */
  @Override
  public double ordinary() {
    return 1.5;
  }

  /** The noisiest witness: alone it raises two false alarms where the level raises one. */
  @Override
  public double weight() {
    return 0.5;
  }

  @Override
  public Testimony hear(Reading reading, Outlook outlook) {
    double fromNext = Math.abs(reading.value() - outlook.next());
    double fromUsual = Math.abs(reading.value() - outlook.usual());
    double jump = fromNext / outlook.nextScale();
    double habit = fromUsual / outlook.usualScale();
    Testimony testimony =
        new Testimony(afterTheLast.surprise(jump), Cause.VALUE)
            .or(new Testimony(atThisTime.surprise(habit), Cause.HOUR));
    afterTheLast.add(jump);
    atThisTime.add(habit);
    return testimony;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    afterTheLast.write(out);
    atThisTime.write(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    afterTheLast.read(in);
    atThisTime.read(in);
  }
}
