package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.alert.AlertCodec;
import fr.beffroi.detection.alert.Sole;
import fr.beffroi.detection.sigma.EventMatcher;
import fr.beffroi.ingest.event.Binary;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * At which events of a pane can people look, and what do all of its events share?
 *
 * <p>Of positions the first and the last by time, and {@value #BETWEEN} between whose hash is
 * lowest: the same of a set, in whatever order and parts it came. Some 80 bytes in a checkpoint.
 */
public final class Traces {
  static final int BETWEEN = 2;

  private static final int MOST = BETWEEN + 2;

  private static final String AUTHENTICATION = "authentication";
  private static final Comparator<Trace> BY_TIME =
      Comparator.comparingLong(Trace::time).thenComparing(Trace::position);
  private static final Comparator<Trace> BY_HASH =
      Comparator.comparingInt(Trace::hash).thenComparing(Trace::position);

  private @Nullable Trace first;
  private @Nullable Trace last;

  /** By rising hash; the first and the last may be among them. */
  private final List<Trace> drawn = new ArrayList<>(BETWEEN);

  private Sole source = Sole.NONE;
  private Sole user = Sole.NONE;
  private Sole host = Sole.NONE;
  private Alert.Traits traits = new Alert.Traits(false, false, false);

  /** Where one event stands, and when it happened. */
  private record Trace(long time, String position) {
    int hash() {
      return Traces.hash(position);
    }
  }

  /** Adds an event of that time. */
  void add(Event event, long time) {
    note(time, event.position());
    source = source.and(EntityKind.SOURCE.of(event));
    user = user.and(EntityKind.USER.of(event));
    host = host.and(EntityKind.HOST.of(event));
    traits = traits.or(traits(event));
  }

  /** Of a success only a login's counts: a page that was given let nobody in. */
  private static Alert.Traits traits(Event event) {
    Alert.Traits traits = EventMatcher.traits(event);
    boolean login = AUTHENTICATION.equals(event.text(Fields.EVENT_CATEGORY));
    return new Alert.Traits(traits.inside(), traits.success() && login, traits.knownAccount());
  }

  private void note(long time, String position) {
    if (isLast(time, position) || isFirst(time, position) || isDrawn(position)) {
      note(new Trace(time, position));
    }
  }

  private void note(Trace trace) {
    first = isFirst(trace.time, trace.position) ? trace : first;
    last = isLast(trace.time, trace.position) ? trace : last;
    if (isDrawn(trace.position)) {
      draw(trace);
    }
  }

  private boolean isFirst(long time, String position) {
    Trace known = first;
    return known == null
        || time < known.time
        || (time == known.time && position.compareTo(known.position) < 0);
  }

  private boolean isLast(long time, String position) {
    Trace known = last;
    return known == null
        || time > known.time
        || (time == known.time && position.compareTo(known.position) > 0);
  }

  private boolean isDrawn(String position) {
    return drawn.size() < BETWEEN || hash(position) <= drawn.get(BETWEEN - 1).hash();
  }

  private void draw(Trace trace) {
    for (int i = 0; i < drawn.size(); i++) {
      Trace known = drawn.get(i);
      if (known.position.equals(trace.position)) {
        // A line that gave several events has one position: the earliest stands for it.
        drawn.set(i, trace.time < known.time ? trace : known);
        return;
      }
    }
    drawn.add(trace);
    drawn.sort(BY_HASH);
    if (drawn.size() > BETWEEN) {
      drawn.remove(BETWEEN);
    }
  }

  private static int hash(String position) {
    int mixed = position.hashCode() * 0x9E3779B9;
    return mixed ^ (mixed >>> 15);
  }

  /** Adds what another part of the same events left; that one is not changed. */
  void merge(Traces other) {
    other.traces().forEach(this::note);
    source = source.and(other.source);
    user = user.and(other.user);
    host = host.and(other.host);
    traits = traits.or(other.traits);
  }

  Traces copy() {
    return of(List.of(this));
  }

  /** What is left of all of them together. */
  static Traces of(List<Traces> parts) {
    Traces all = new Traces();
    parts.forEach(all::merge);
    return all;
  }

  /** Positions of events in the order of time, each once. */
  public List<String> positions() {
    return traces().stream().map(Trace::position).distinct().toList();
  }

  private List<Trace> traces() {
    List<Trace> traces = new ArrayList<>(drawn);
    if (first != null && last != null) {
      traces.add(first);
      traces.add(last);
    }
    traces.sort(BY_TIME);
    return traces;
  }

  /** The address of all events, if they share one. */
  public @Nullable String sourceIp() {
    return source.value();
  }

  /** The account of all events, if they share one. */
  public @Nullable String userName() {
    return user.value();
  }

  /** The machine of all events, if they share one. */
  public @Nullable String hostName() {
    return host.value();
  }

  /** What some event was: from inside, a login that succeeded, of an account that is known. */
  public Alert.Traits traits() {
    return traits;
  }

  void write(DataOutput out) throws IOException {
    List<Trace> traces = traces();
    out.writeByte(traces.size());
    long time = 0;
    String before = "";
    for (Trace trace : traces) {
      Binary.writeVarLong(trace.time - time, out);
      int shared = shared(before, trace.position);
      Binary.writeVarLong(shared, out);
      Binary.writeText(trace.position.substring(shared), out);
      time = trace.time;
      before = trace.position;
    }
    source.write(out);
    user.write(out);
    host.write(out);
    AlertCodec.writeTraits(traits, out);
  }

  /** How many characters two texts begin with alike; none of a pair that is cut in two. */
  private static int shared(String one, String other) {
    int shared = 0;
    while (shared < Math.min(one.length(), other.length())
        && one.charAt(shared) == other.charAt(shared)
        && !Character.isSurrogate(one.charAt(shared))) {
      shared++;
    }
    return shared;
  }

  static Traces read(DataInput in) throws IOException {
    Traces read = new Traces();
    int size = in.readUnsignedByte();
    if (size > MOST) {
      throw new IOException("traces of " + size + " events");
    }
    long time = 0;
    String before = "";
    for (int i = 0; i < size; i++) {
      time += Binary.readVarLong(in);
      before = before.substring(0, Binary.readLength(in, before.length())) + Binary.readText(in);
      read.note(new Trace(time, before));
    }
    read.source = Sole.read(in);
    read.user = Sole.read(in);
    read.host = Sole.read(in);
    read.traits = AlertCodec.readTraits(in);
    return read;
  }
}
