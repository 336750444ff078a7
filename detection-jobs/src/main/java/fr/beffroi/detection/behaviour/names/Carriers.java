package fr.beffroi.detection.behaviour.names;

import static fr.beffroi.ingest.event.Binary.readLength;
import static fr.beffroi.ingest.event.Binary.writeVarLong;

import fr.beffroi.detection.behaviour.feature.Hash;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Into names of which domains do machines of this town put much anyway: content networks, antivirus
 * look-ups, block lists? The most bytes that one of them put there in an hour, by the domain's
 * hash.
 *
 * <p>Of {@value #FEWEST_CLIENTS} machines or more: what one alone does may be a tunnel that was
 * there from the start.
 */
final class Carriers {
  static final int FEWEST_CLIENTS = 3;

  private static final int MOST = 4_096;

  private final Map<Long, Double> bytes;

  private Carriers(Map<Long, Double> bytes) {
    this.bytes = bytes;
  }

  static Carriers of(List<CarriedLog.Hour> hours) {
    Map<Long, Map<Integer, Double>> byDomain = new HashMap<>();
    for (CarriedLog.Hour hour : hours) {
      byDomain
          .computeIfAbsent(Hash.of(hour.domain()), first -> new HashMap<>())
          .merge(hour.client(), hour.bytes(), Math::max);
    }
    Map<Long, Double> usual = new TreeMap<>();
    byDomain.forEach(
        (domain, clients) -> {
          if (clients.size() >= FEWEST_CLIENTS && usual.size() < MOST) {
            usual.put(domain, clients.values().stream().max(Double::compare).orElse(0.0));
          }
        });
    return new Carriers(usual);
  }

  /** Bytes an hour that are usual; 0 where nothing is known. */
  double usual(String domain) {
    return bytes.getOrDefault(Hash.of(domain), 0.0);
  }

  int size() {
    return bytes.size();
  }

  void write(DataOutput out) throws IOException {
    writeVarLong(bytes.size(), out);
    for (Map.Entry<Long, Double> entry : bytes.entrySet()) {
      out.writeLong(entry.getKey());
      out.writeDouble(entry.getValue());
    }
  }

  static Carriers read(DataInput in) throws IOException {
    Map<Long, Double> bytes = new TreeMap<>();
    int size = readLength(in, MOST);
    for (int i = 0; i < size; i++) {
      long domain = in.readLong();
      double usual = in.readDouble();
      if (!(usual >= 0)) {
        throw new IOException("a domain that carries less than nothing");
      }
      bytes.put(domain, usual);
    }
    return new Carriers(bytes);
  }
}
