package fr.beffroi.detection.behaviour.names;

import static fr.beffroi.ingest.event.Binary.readLength;
import static fr.beffroi.ingest.event.Binary.readText;
import static fr.beffroi.ingest.event.Binary.writeText;
import static fr.beffroi.ingest.event.Binary.writeVarLong;

import fr.beffroi.detection.sigma.Digest;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one machine's questions? Belongs to one key and is changed in place.
 *
 * <p>Bounded: {@link Suspects#MOST} names by hash (4.4 KB), {@link DomainMeters#MOST} domains of at
 * most 1.7 KB, {@link #MOST_EPISODES} episodes of some 2 KB; 40 KB at the very worst: a test holds
 * it to that.
 */
public final class ClientMemory {
  static final int MOST_EPISODES = 5;

  private static final int ID_BYTES = 16;
  private static final long DAY = 24 * HourlyHabit.HOUR;
  private static final long FORGOTTEN_AFTER = 60 * DAY;
  private static final long STRANGER_FORGOTTEN_AFTER = 7 * DAY;

  final String commune;
  final String client;
  final boolean isAddress;
  final Suspects suspects;
  final HourlyHabit habit;
  final DomainMeters meters;
  final Traces traces = new Traces();
  final List<NameEpisode> episodes = new ArrayList<>(1);
  private long lastSeen = Long.MIN_VALUE;
  private long timer = Long.MAX_VALUE;

  private ClientMemory(
      String commune,
      String client,
      boolean isAddress,
      Suspects suspects,
      HourlyHabit habit,
      DomainMeters meters) {
    this.commune = commune;
    this.client = client;
    this.isAddress = isAddress;
    this.suspects = suspects;
    this.habit = habit;
    this.meters = meters;
  }

  /** Of a machine that was not seen before. */
  public static ClientMemory of(Question question) {
    return new ClientMemory(
        question.commune(),
        question.client(),
        question.isAddress(),
        new Suspects(),
        new HourlyHabit(),
        new DomainMeters());
  }

  void seen(long time) {
    lastSeen = Math.max(lastSeen, time);
  }

  /** Whether its habits took days to learn. */
  public boolean isSettled() {
    return habit.isKnown();
  }

  /** For when the caller has set a timer; Long.MAX_VALUE before the first. */
  public long timer() {
    return timer;
  }

  public void timer(long millis) {
    timer = millis;
  }

  /** When it must be looked at next, though nothing comes: an episode ends, or it is forgotten. */
  public long due() {
    long due = forgottenAt();
    for (NameEpisode episode : episodes) {
      due = Math.min(due, episode.lastSeen + NameEpisode.QUIET + 1);
    }
    return due;
  }

  /** Whether nothing of it is worth keeping any more. */
  public boolean isForgotten(long time) {
    return episodes.isEmpty() && time >= forgottenAt();
  }

  private long forgottenAt() {
    return lastSeen + (isSettled() ? FORGOTTEN_AFTER : STRANGER_FORGOTTEN_AFTER);
  }

  /** Whether it may have one episode more. */
  boolean hasRoom() {
    return episodes.size() < MOST_EPISODES;
  }

  /** A new episode, whose id is the same in every run. */
  NameEpisode open(NameAlarm alarm, String domain, Question question) {
    String key = String.join("\u001F", alarm.id(), commune, client, domain, question.position());
    NameEpisode episode =
        new NameEpisode(
            alarm,
            domain,
            Digest.hex(key.getBytes(StandardCharsets.UTF_8), ID_BYTES),
            question.service(),
            question.time());
    episodes.add(episode);
    return episode;
  }

  @Nullable NameEpisode episode(NameAlarm alarm, String domain) {
    for (NameEpisode episode : episodes) {
      if (episode.alarm == alarm && episode.domain.equals(domain)) {
        return episode;
      }
    }
    return null;
  }

  void write(DataOutput out) throws IOException {
    writeText(commune, out);
    writeText(client, out);
    out.writeBoolean(isAddress);
    suspects.write(out);
    habit.write(out);
    meters.write(out);
    traces.write(out);
    writeVarLong(episodes.size(), out);
    for (NameEpisode episode : episodes) {
      episode.write(out);
    }
    out.writeLong(lastSeen);
    out.writeLong(timer);
  }

  static ClientMemory read(DataInput in) throws IOException {
    ClientMemory memory =
        new ClientMemory(
            readText(in),
            readText(in),
            in.readBoolean(),
            Suspects.read(in),
            HourlyHabit.read(in),
            DomainMeters.read(in));
    memory.traces.read(in);
    int size = readLength(in, MOST_EPISODES);
    for (int i = 0; i < size; i++) {
      memory.episodes.add(NameEpisode.read(in));
    }
    memory.lastSeen = in.readLong();
    memory.timer = in.readLong();
    return memory;
  }

  /** For messages: nothing of whose it is. */
  @Override
  public String toString() {
    return "ClientMemory[" + episodes.size() + " episodes]";
  }
}
