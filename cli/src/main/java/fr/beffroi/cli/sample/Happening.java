package fr.beffroi.cli.sample;

import fr.beffroi.cli.sample.stage.Told;
import fr.beffroi.cli.sample.stage.Trace;
import java.time.Instant;
import java.util.List;

/**
 * What happened once in the sample month, from when to when: an attack, or what looks like one?
 *
 * @param kind what it is: {@code ssh_brute_force_slow}
 * @param category the alert category that names it best; {@code benign} when it is no attack
 * @param acceptable categories of alerts that count as having seen it, {@code category} among them
 * @param start its first line; for a silence, when it begins
 * @param end its last line; for a silence, when it ends
 * @param sources addresses it comes from; empty where it has none
 * @param users accounts that are tried, used or made
 * @param hosts machines that it touches; the source's id for a silence
 * @param lines how many lines it wrote
 * @param tolerated benign, but nothing in the lines says so: only a person knows that it is allowed
 * @param fr what happened, in one sentence
 * @param en what happened, in one sentence
 */
public record Happening(
    String kind,
    String category,
    List<String> acceptable,
    Instant start,
    Instant end,
    List<String> sources,
    List<String> users,
    List<String> hosts,
    long lines,
    boolean tolerated,
    String fr,
    String en) {

  static Happening of(Told told, Trace trace) {
    return new Happening(
        told.kind(),
        told.category(),
        told.acceptable(),
        Instant.ofEpochMilli(trace.first()),
        Instant.ofEpochMilli(trace.last()),
        told.sources(),
        told.users(),
        told.hosts(),
        trace.lines(),
        told.tolerated(),
        told.fr(),
        told.en());
  }

  public boolean isAttack() {
    return !category.equals(Told.BENIGN);
  }
}
