package fr.beffroi.detection.behaviour.series;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Is the next reading of this series unusual? One detector a series, fed in the order of time.
 *
 * <p>Each verdict comes from the readings before it only. State is bounded by construction; {@link
 * SeriesCodec} writes it. Not safe for use by several threads.
 */
public final class SeriesDetector {
  /** A score from which on a reading is worth an alert. */
  public static final double THRESHOLD = 0.5;

  /**
   * Decimal logarithm of the rarity from which on a reading is worth an alert. One in a hundred is
   * that rare, but such readings come in runs, and a run is told once in half a day ({@link
   * Episode}): on our synthetic series that is one false alarm in 1,200 readings.
   */
  static final double ALARM = 2;

  /** Readings before the first opinion. */
  private static final int LEARNING = 100;

  /** On the logarithmic scale: a change by less than a sixth of a natural logarithm is none. */
  private static final double SMALLEST_RATIO = 0.5;

  /**
   * The logarithm begins at so many units, a tenth of the usual size; under it the scale is even.
   */
  private static final double EVEN_UNITS = 5;

  private final SeriesKind kind;
  private final double minimumEffect;
  private final View plain;
  private final @Nullable View logarithmic;
  private final Likelihood likelihood = new Likelihood();
  private final Episode episode = new Episode();
  private final Age age = new Age();

  SeriesDetector(SeriesKind kind, double minimumEffect) {
    this.kind = kind;
    this.minimumEffect = minimumEffect;
    this.plain = new View(kind, minimumEffect);
    this.logarithmic = kind == SeriesKind.COMBINED ? new View(kind, SMALLEST_RATIO) : null;
  }

  public SeriesKind kind() {
    return kind;
  }

  double minimumEffect() {
    return minimumEffect;
  }

  /** Judges a reading, then learns it. */
  public Verdict judge(Reading reading) {
    age.pass(reading.wallMillis());
    Outlook outlook = plain.outlook(reading);
    boolean learning = plain.count() < LEARNING;
    Testimony testimony = sum(hear(reading, outlook));
    if (learning) {
      return new Verdict(0, Cause.LEARNING, outlook.usual(), outlook.usualScale());
    }
    Testimony weighed = likelihood.weigh(testimony, !episode.wasJustTold());
    double known = weighed.surprise() - age.greenness();
    double shown = episode.shown(reading.wallMillis(), Math.max(0, known));
    Cause cause = shown < 1 ? Cause.NOTHING : weighed.cause();
    return new Verdict(score(shown), cause, outlook.usual(), outlook.usualScale());
  }

  /**
   * What each witness says on the scale on which it is more surprised: bytes and durations, which
   * differ by factors, show on a logarithmic scale what bursts hide on the plain one.
   */
  private Testimony[] hear(Reading reading, Outlook outlook) {
    Testimony[] heard = plain.hear(reading, outlook);
    View other = logarithmic;
    if (other != null) {
      double units = reading.value() / (EVEN_UNITS * outlook.unit());
      double scaled = Math.signum(units) * Math.log1p(Math.abs(units));
      Reading ratio = new Reading(reading.wallMillis(), scaled);
      Testimony[] also = other.hear(ratio, other.outlook(ratio));
      for (int i = 0; i < heard.length; i++) {
        heard[i] = heard[i].or(also[i]);
      }
    }
    return heard;
  }

  /** Adds up the witnesses: two that are surprised at once say more than one. */
  private static Testimony sum(Testimony[] heard) {
    double sum = 0;
    Testimony loudest = Testimony.NONE;
    for (Testimony testimony : heard) {
      sum += testimony.surprise();
      loudest = loudest.or(testimony);
    }
    return new Testimony(sum, loudest.cause());
  }

  /**
   * The score of what is so many times rarer than the {@link #THRESHOLD}; the threshold where that
   * is one or less.
   */
  public static double scoreOf(double timesRarer) {
    return score(ALARM + Math.max(0, Math.log10(timesRarer)));
  }

  /** Another stream begins: what was told in the one before is not told in this one. */
  void beginAgain() {
    episode.close();
  }

  private static double score(double surprise) {
    return Math.min(1, THRESHOLD * surprise / ALARM);
  }

  void write(DataOutput out) throws IOException {
    plain.write(out);
    if (logarithmic != null) {
      logarithmic.write(out);
    }
    likelihood.write(out);
    episode.write(out);
    age.write(out);
  }

  void read(DataInput in, int version) throws IOException {
    plain.read(in, version);
    if (logarithmic != null) {
      logarithmic.read(in, version);
    }
    likelihood.read(in);
    episode.read(in, version);
    age.read(in, version);
  }
}
