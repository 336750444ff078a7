package fr.beffroi.detection.behaviour.web;

import fr.beffroi.detection.behaviour.model.DirectedSurprise;
import fr.beffroi.detection.behaviour.model.SidedFeature;
import fr.beffroi.detection.behaviour.web.Visitor.Reason;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which visitors of a web site behave as programs do? Ranks addresses by their {@link WebHabits}
 * among those of all, without labels: an order to look in, and no verdict.
 *
 * <p>Holds no request, and so many addresses at most (3,000 bytes each at the very most); those
 * that come when the room is full are counted, since forgetting others for them would let a flood
 * of addresses hide a robot.
 */
public final class Visitors {
  /** Two requests have one interval, which cannot be regular. */
  public static final int FEWEST_REQUESTS = 3;

  private static final Field STATUS = Fields.named("http.response.status_code");

  private static final int MOST_REASONS = 3;

  /** What more than half of the visitors do as much is nobody's reason. */
  private static final double HALF = Math.log(2);

  private final Map<String, WebHabits> habits = new LinkedHashMap<>();
  private final int room;
  private long requests;
  private long withoutRoom;

  /**
   * @param room how many addresses are held at most
   */
  public Visitors(int room) {
    this.room = room;
  }

  /** Takes what a web server answered to an address, and leaves every other event. */
  public void onEvent(Event event) {
    String address = event.text(Fields.SOURCE_IP);
    if (address == null || !isAnswer(event)) {
      return;
    }
    if (habits.size() >= room && !habits.containsKey(address)) {
      withoutRoom++;
      return;
    }
    requests++;
    habits.computeIfAbsent(address, one -> new WebHabits()).onEvent(event);
  }

  /** A proxy's log tells of the town's own people and not of a site's visitors. */
  private static boolean isAnswer(Event event) {
    return "webserver".equals(event.logsource().category()) && event.get(STATUS) != null;
  }

  /** Requests of the addresses that are held. */
  public long requests() {
    return requests;
  }

  /** Requests of addresses that came when the room was full. */
  public long withoutRoom() {
    return withoutRoom;
  }

  /** Addresses that are held. */
  public int addresses() {
    return habits.size();
  }

  /** Who has enough requests to be judged, the most like a program first. */
  public List<Visitor> ranked() {
    Map<String, WebHabits> judged = new LinkedHashMap<>(habits);
    judged.values().removeIf(one -> one.requests() < FEWEST_REQUESTS);
    double[][] rows = judged.values().stream().map(WebHabits::values).toArray(double[][]::new);
    DirectedSurprise surprise = DirectedSurprise.learn(WebHabits.features(), rows);
    return judged.entrySet().stream()
        .map(one -> visitor(one.getKey(), one.getValue(), surprise))
        .sorted(Comparator.comparingDouble(Visitor::score).reversed())
        .toList();
  }

  private static Visitor visitor(String address, WebHabits habits, DirectedSurprise surprise) {
    double[] values = habits.values();
    double[] parts = surprise.parts(values);
    double score = Arrays.stream(parts).sum();
    return new Visitor(address, habits.requests(), score, reasons(values, parts, score));
  }

  private static List<Reason> reasons(double[] values, double[] parts, double score) {
    List<SidedFeature> features = WebHabits.features();
    return IntStream.range(0, parts.length)
        .filter(i -> parts[i] >= HALF)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> parts[i]).reversed())
        .limit(MOST_REASONS)
        .map(i -> new Reason(features.get(i).name(), values[i], parts[i] / score))
        .toList();
  }
}
