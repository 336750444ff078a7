package fr.beffroi.detection.behaviour.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Into names of which domains did which machine put much, hour by hour? In characters, since how
 * much a character says is known only when the names are learned; three names an hour are kept to
 * tell then.
 */
final class CarriedLog {
  /** So many characters say 150 bytes at the very most: less than anybody would call a tunnel. */
  private static final double LEAST_CHARACTERS = 200;

  private static final int MOST_CLIENTS = 5_000;
  private static final int MOST_HOURS = 20_000;
  private static final int SAMPLES = 3;

  /**
   * One machine's hour with one domain.
   *
   * @param bytes as the names' model counts them
   */
  record Hour(int client, long hour, String domain, double bytes, int names) {}

  private record Raw(
      int client, long hour, String domain, double characters, int names, List<String> samples) {}

  private static final class ClientHour {
    private final DomainMeters meters = new DomainMeters();
    private final Map<String, List<String>> samples = new HashMap<>();
  }

  private final List<Raw> hours = new ArrayList<>();
  private final Map<Integer, ClientHour> open =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, ClientHour> eldest) {
          boolean leaves = size() > MOST_CLIENTS;
          if (leaves) {
            end(eldest.getKey(), eldest.getValue(), eldest.getValue().meters.all());
          }
          return leaves;
        }
      };

  void add(int client, long time, String asked, DomainName name) {
    if (name.payload().isEmpty()) {
      return;
    }
    ClientHour now = open.computeIfAbsent(client, first -> new ClientHour());
    long hour = now.meters.hour();
    List<DomainMeter> ended = now.meters.ended(time);
    end(client, hour, now, ended);
    int characters = name.payload().stream().mapToInt(String::length).sum();
    String domain = name.registrable();
    // A byte a character: the meter counts different names, whatever they say.
    Payload payload = new Payload(domain, characters, characters * (double) Byte.SIZE);
    DomainMeter meter = now.meters.of(domain);
    if (meter.isNew(time, asked)) {
      meter.add(time, asked, payload);
      sample(now, domain, asked);
    }
  }

  private static void sample(ClientHour now, String domain, String asked) {
    if (now.samples.size() >= 4 * DomainMeters.MOST) {
      now.samples.clear(); // of domains that left
    }
    List<String> samples = now.samples.computeIfAbsent(domain, first -> new ArrayList<>(SAMPLES));
    if (samples.size() < SAMPLES) {
      samples.add(asked);
    }
  }

  private void end(int client, ClientHour now, List<DomainMeter> ended) {
    end(client, now.meters.hour(), now, ended);
  }

  private void end(int client, long hour, ClientHour now, List<DomainMeter> ended) {
    for (DomainMeter meter : ended) {
      List<String> samples = now.samples.getOrDefault(meter.domain(), List.of());
      if (meter.bytes() >= LEAST_CHARACTERS && hours.size() < MOST_HOURS && !samples.isEmpty()) {
        hours.add(
            new Raw(
                client, hour, meter.domain(), meter.bytes(), meter.names(), List.copyOf(samples)));
      }
    }
    if (!ended.isEmpty()) {
      now.samples.clear();
    }
  }

  /** All hours so far, weighed by that model. */
  List<Hour> hours(NameModel model) {
    open.forEach((client, now) -> end(client, now, now.meters.all()));
    open.clear();
    return hours.stream()
        .map(
            raw ->
                new Hour(
                    raw.client(),
                    raw.hour(),
                    raw.domain(),
                    raw.characters() * bytesACharacter(raw.samples(), model),
                    raw.names()))
        .toList();
  }

  private static double bytesACharacter(List<String> samples, NameModel model) {
    double bits = 0;
    int characters = 0;
    for (String sample : samples) {
      Payload payload = model.payload(sample);
      bits += payload.bits();
      characters += payload.characters();
    }
    return bits / Byte.SIZE / Math.max(1, characters);
  }
}
