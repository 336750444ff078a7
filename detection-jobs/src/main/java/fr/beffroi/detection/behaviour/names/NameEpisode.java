package fr.beffroi.detection.behaviour.names;

import static fr.beffroi.ingest.event.Binary.readLength;
import static fr.beffroi.ingest.event.Binary.readText;
import static fr.beffroi.ingest.event.Binary.readTexts;
import static fr.beffroi.ingest.event.Binary.readVarLong;
import static fr.beffroi.ingest.event.Binary.writeText;
import static fr.beffroi.ingest.event.Binary.writeTexts;
import static fr.beffroi.ingest.event.Binary.writeVarLong;

import fr.beffroi.detection.alert.AlertCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What has a machine done since it was alerted on, until it has been quiet for an hour? Changed in
 * place.
 */
final class NameEpisode {
  static final long QUIET = HourlyHabit.HOUR;

  private static final long NEVER = Long.MIN_VALUE;
  private static final int MOST_TEXTS = 64;

  final NameAlarm alarm;

  /** The registered domain of a tunnel; empty for generated names, which have many. */
  final String domain;

  final String id;
  final String service;
  final long opened;
  long firstSeen;
  long lastSeen;

  /** Questions, of which those before it opened count once a name. */
  long questions;

  /** Different names that were asked for. */
  long names;

  double bytes;

  /** The highest score, the most in an hour that gave it, and what was usual when it opened. */
  double score;

  double most;
  double usual;

  /** Since when that is known; Long.MAX_VALUE where it is not. */
  long usualSince = Long.MAX_VALUE;

  int exist;
  int missing;
  private final List<String> examples = new ArrayList<>();
  private final List<String> firstEvidence = new ArrayList<>();
  private final Deque<String> lastEvidence = new ArrayDeque<>();
  private long emittedAt = NEVER;

  NameEpisode(NameAlarm alarm, String domain, String id, String service, long opened) {
    this.alarm = alarm;
    this.domain = domain;
    this.id = id;
    this.service = service;
    this.opened = opened;
    this.firstSeen = opened;
    this.lastSeen = opened;
  }

  /** Begins with what was noted before anybody knew: so many different names. */
  void begin(Traces traces, long before) {
    questions = before;
    names = before;
    firstSeen = Math.min(firstSeen, traces.first());
    firstEvidence.addAll(traces.positions());
    traces.examples().forEach(this::example);
  }

  /** Adds a question; answers whether it is worth telling again. */
  boolean see(Question question, String registrable, boolean isNewName) {
    questions++;
    names += isNewName ? 1 : 0;
    firstSeen = Math.min(firstSeen, question.time());
    lastSeen = Math.max(lastSeen, question.time());
    example(registrable);
    evidence(question.position());
    return isDue(isNewName);
  }

  private void example(String registrable) {
    if (examples.size() < Traces.MOST_EXAMPLES && !examples.contains(registrable)) {
      examples.add(registrable);
    }
  }

  private void evidence(String position) {
    if (firstEvidence.contains(position)) {
      return;
    }
    if (firstEvidence.size() < Traces.MOST_POSITIONS) {
      firstEvidence.add(position);
      return;
    }
    if (lastEvidence.size() == Traces.MOST_POSITIONS) {
      lastEvidence.removeFirst();
    }
    lastEvidence.addLast(position);
  }

  List<String> examples() {
    return List.copyOf(examples);
  }

  /** Positions of the first questions and of the last ones, each once. */
  List<String> evidence() {
    Set<String> evidence = new LinkedHashSet<>(firstEvidence);
    evidence.addAll(lastEvidence);
    return List.copyOf(evidence);
  }

  /** Told when it opens, when its names are twice as many, and after an hour. */
  private boolean isDue(boolean isNewName) {
    boolean due =
        emittedAt == NEVER
            || (isNewName && Long.bitCount(names) == 1)
            || lastSeen - emittedAt >= HourlyHabit.HOUR;
    emittedAt = due ? lastSeen : emittedAt;
    return due;
  }

  boolean isOver(long time) {
    return time > lastSeen + QUIET;
  }

  void write(DataOutput out) throws IOException {
    AlertCodec.writeConstant(alarm, out);
    writeText(domain, out);
    writeText(id, out);
    writeText(service, out);
    out.writeLong(opened);
    out.writeLong(firstSeen);
    out.writeLong(lastSeen);
    writeVarLong(questions, out);
    writeVarLong(names, out);
    out.writeDouble(bytes);
    out.writeDouble(score);
    out.writeDouble(most);
    out.writeDouble(usual);
    out.writeLong(usualSince);
    writeVarLong(exist, out);
    writeVarLong(missing, out);
    writeTexts(examples, out);
    writeTexts(firstEvidence, out);
    writeTexts(List.copyOf(lastEvidence), out);
    out.writeLong(emittedAt);
  }

  static NameEpisode read(DataInput in) throws IOException {
    NameEpisode read =
        new NameEpisode(
            AlertCodec.readConstant(NameAlarm.class, in),
            readText(in),
            readText(in),
            readText(in),
            in.readLong());
    read.firstSeen = in.readLong();
    read.lastSeen = in.readLong();
    read.questions = readVarLong(in);
    read.names = readVarLong(in);
    read.bytes = in.readDouble();
    read.score = in.readDouble();
    read.most = in.readDouble();
    read.usual = in.readDouble();
    read.usualSince = in.readLong();
    read.exist = readLength(in, Integer.MAX_VALUE);
    read.missing = readLength(in, Integer.MAX_VALUE);
    read.examples.addAll(few(readTexts(in)));
    read.firstEvidence.addAll(few(readTexts(in)));
    read.lastEvidence.addAll(few(readTexts(in)));
    read.emittedAt = in.readLong();
    return read;
  }

  private static List<String> few(List<String> texts) throws IOException {
    if (texts.size() > MOST_TEXTS) {
      throw new IOException("an episode with " + texts.size() + " texts");
    }
    return texts;
  }
}
