package fr.beffroi.detection.behaviour.names;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;

/**
 * What is usual of the names that a town asks for? Immutable; holds hashes and sequences of at most
 * six sounds or four characters, and no name.
 *
 * @param from the first day that it was learned from
 * @param to the last one
 */
public record TownNames(
    NameModel model, KnownNames known, Carriers carriers, LocalDate from, LocalDate to) {
  private static final int VERSION = 1;

  /**
   * A name counts as generated from that score on: nine in ten, were one name in two a program's.
   * How many such names are too many is calibrated, so that nothing hangs on this number alone.
   */
  private static final double GENERATED = 0.9;

  /** And where at most one usual name in twenty of about its length looks as much so. */
  private static final double RARE = 0.05;

  public TownNames {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a period that ends before it begins");
    }
  }

  /** Whether a registered name is new to the town and looks as if a program had made it. */
  boolean looksGenerated(DomainName name) {
    if (!name.isRegistered() || known.contains(name.registrable())) {
      return false;
    }
    NameVerdict verdict = model.judge(name.registrable());
    return verdict.score() >= GENERATED && verdict.rarity() <= RARE;
  }

  /** How far a number of generated-looking names is above what is usual: in its own noise. */
  static double oddness(double names, double usual) {
    return (names - usual) / Math.sqrt(usual + 1);
  }

  /** How far bytes in names are above what is usual: in doublings, beyond a first hundred. */
  static double cargo(double bytes, double usual) {
    return Math.log((bytes + 100) / (usual + 100)) / Math.log(2);
  }

  /** Different registered names that it learned. */
  public int names() {
    return known.size();
  }

  /** Domains into whose names it is usual to put much. */
  public int usualCarriers() {
    return carriers.size();
  }

  /** Writes all of it, after a version. */
  public void write(DataOutput out) throws IOException {
    out.writeByte(VERSION);
    new NameModelCodec().write(model, out);
    known.write(out);
    carriers.write(out);
    out.writeLong(from.toEpochDay());
    out.writeLong(to.toEpochDay());
  }

  /** Reads what was written, or refuses it. */
  public static TownNames read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("names of a town of version " + version + "; this release reads 1");
    }
    return new TownNames(
        new NameModelCodec().read(in), KnownNames.read(in), Carriers.read(in), day(in), day(in));
  }

  private static LocalDate day(DataInput in) throws IOException {
    long day = in.readLong();
    if (day < LocalDate.MIN.toEpochDay() || day > LocalDate.MAX.toEpochDay()) {
      throw new IOException("a day beyond the calendar");
    }
    return LocalDate.ofEpochDay(day);
  }
}
