package fr.beffroi.detection.behaviour.web;

import fr.beffroi.detection.behaviour.model.Side;
import fr.beffroi.detection.behaviour.model.SidedFeature;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * How does one address use a web site? Counts its requests and keeps none: a step that an operator
 * can hold for each source. What it says of itself (the user agent) is not looked at, since whoever
 * hides lies there.
 *
 * <p>People load a page with its pictures, from a link, in a burst; automata ask for pages alone,
 * without referrer, at their own pace, look for {@code robots.txt} (RFC 9309) and feeds, and meet
 * errors.
 */
public final class WebHabits {
  private static final Field PATH = Fields.named("url.path");
  private static final Field METHOD = Fields.named("http.request.method");
  private static final Field REFERRER = Fields.named("http.request.referrer");
  private static final Field STATUS = Fields.named("http.response.status_code");

  /** What a page brings with it. */
  private static final Set<String> PARTS =
      Set.of(
          "css", "js", "png", "jpg", "jpeg", "gif", "svg", "webp", "ico", "woff", "woff2", "ttf",
          "mp4", "map");

  /** Distinct paths are told apart by as many buckets, which is enough for a share. */
  private static final int BUCKETS = 1 << 12;

  private static final int FIRST_ERROR = 400;

  private final Intervals intervals = new Intervals();
  private final BitSet paths = new BitSet(BUCKETS);
  private final BitSet hours = new BitSet();
  private long requests;
  private long withoutReferrer;
  private long parts;
  private long errors;
  private long notGet;
  private long forRobots;

  /** What is told of an address, in the order of {@link #values}. */
  public static List<SidedFeature> features() {
    return List.of(
        new SidedFeature("without_referrer", Side.HIGH),
        new SidedFeature("parts_share", Side.LOW),
        new SidedFeature("error_share", Side.HIGH),
        new SidedFeature("other_method_share", Side.HIGH),
        new SidedFeature("for_robots_share", Side.HIGH),
        new SidedFeature("burst_share", Side.LOW),
        new SidedFeature("interval", Side.HIGH),
        new SidedFeature("interval_deviation", Side.LOW),
        new SidedFeature("distinct_paths", Side.LOW),
        new SidedFeature("hours", Side.HIGH));
  }

  public void onEvent(Event event) {
    requests++;
    intervals.at(event.timestamp());
    hours.set(
        (int)
            Math.floorMod(
                Duration.ofMillis(event.timestamp().toEpochMilli()).toHours(), 24 * 366L));
    String path = Objects.requireNonNullElse(event.text(PATH), "").toLowerCase(Locale.ROOT);
    paths.set(Math.floorMod(path.hashCode() * 0x9E3779B1, BUCKETS));
    parts += PARTS.contains(path.substring(path.lastIndexOf('.') + 1)) ? 1 : 0;
    forRobots += isForRobots(path) ? 1 : 0;
    withoutReferrer += event.text(REFERRER) == null ? 1 : 0;
    errors += event.number(STATUS, 0) >= FIRST_ERROR ? 1 : 0;
    notGet += "GET".equals(event.text(METHOD)) ? 0 : 1;
  }

  public long requests() {
    return requests;
  }

  /** Shares of the requests, and what the intervals are like. */
  public double[] values() {
    return new double[] {
      share(withoutReferrer),
      share(parts),
      share(errors),
      share(notGet),
      share(forRobots),
      intervals.burstShare(),
      intervals.mean(),
      intervals.deviation(),
      share(paths.cardinality()),
      hours.cardinality()
    };
  }

  private double share(long count) {
    return requests == 0 ? 0 : (double) count / requests;
  }

  private static boolean isForRobots(String path) {
    return path.equals("/robots.txt")
        || path.startsWith("/sitemap")
        || path.endsWith(".rss")
        || path.endsWith(".atom")
        || path.endsWith(".rdf")
        || path.contains("/feed");
  }
}
