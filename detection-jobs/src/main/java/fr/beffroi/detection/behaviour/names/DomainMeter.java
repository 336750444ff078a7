package fr.beffroi.detection.behaviour.names;

import static fr.beffroi.ingest.event.Binary.readLength;
import static fr.beffroi.ingest.event.Binary.readText;
import static fr.beffroi.ingest.event.Binary.writeText;
import static fr.beffroi.ingest.event.Binary.writeVarLong;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How much did one machine put into names of one registered domain in this hour? */
final class DomainMeter {
  private final String domain;
  private final TunnelMeter meter;
  private final Traces traces = new Traces();
  private double bytes;
  private int names;

  DomainMeter(String domain) {
    this(domain, new TunnelMeter());
  }

  private DomainMeter(String domain, TunnelMeter meter) {
    this.domain = domain;
    this.meter = meter;
  }

  /** Whether a question carries anything new. */
  boolean isNew(long time, String name) {
    return meter.isNew(time, name);
  }

  /** Adds a question of the hour that {@link #isNew}. */
  void add(long time, String name, Payload payload) {
    bytes = meter.add(time, name, payload);
    names++;
  }

  /** Where its first questions stand. */
  Traces traces() {
    return traces;
  }

  String domain() {
    return domain;
  }

  double bytes() {
    return bytes;
  }

  /** How many different names; too few rather than too many. */
  int names() {
    return names;
  }

  void write(DataOutput out) throws IOException {
    writeText(domain, out);
    meter.write(out);
    out.writeDouble(bytes);
    writeVarLong(names, out);
    traces.write(out);
  }

  static DomainMeter read(DataInput in) throws IOException {
    DomainMeter read = new DomainMeter(readText(in), TunnelMeter.read(in));
    read.bytes = in.readDouble();
    read.names = readLength(in, Integer.MAX_VALUE);
    read.traces.read(in);
    return read;
  }
}
