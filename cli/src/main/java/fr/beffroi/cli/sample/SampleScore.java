package fr.beffroi.cli.sample;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How well do alerts tell what happened in a sample month?
 *
 * <p>An attack is found when an alert of an acceptable category overlaps it in time, give or take
 * ten minutes, and shares the first of address, account and machine that both name. Every alert is
 * of one {@link Verdict}.
 *
 * @param found attacks with an alert of their own
 * @param missed attacks without
 * @param verdicts every alert and what it is worth
 */
public record SampleScore(
    List<Happening> found, List<Happening> missed, List<Judged> verdicts, int days) {

  private static final Duration GRACE = Duration.ofMinutes(10);

  /** What is an alert worth? */
  public enum Verdict {
    /** It names an attack rightly. */
    RIGHT,
    /** It is about an attack, under another category; neither finds it nor disturbs. */
    RELATED,
    /** About automata of the Internet that never got in: true, of little use, folded away. */
    BACKGROUND,
    /** About something that only a person can know to be allowed. */
    TOLERATED,
    /** Nothing happened, or what did was harmless. */
    FALSE
  }

  /**
   * An alert and its verdict.
   *
   * @param about kind of what it is about; empty when nothing happened
   */
  public record Judged(SampleAlert alert, Verdict verdict, String about) {}

  /** How one category did; the ratios are 1 where there was nothing to find or to report. */
  public record Category(int attacks, int found, int right, int wrong) {
    public double recall() {
      return attacks == 0 ? 1 : (double) found / attacks;
    }

    public double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }
  }

  public SampleScore {
    found = List.copyOf(found);
    missed = List.copyOf(missed);
    verdicts = List.copyOf(verdicts);
  }

  public static SampleScore of(SampleTruth truth, List<SampleAlert> alerts) {
    Set<Happening> found = new LinkedHashSet<>();
    List<Judged> verdicts = new ArrayList<>();
    for (SampleAlert alert : alerts) {
      List<Happening> seen =
          truth.attacks().stream().filter(attack -> isRight(alert, attack)).toList();
      found.addAll(seen);
      verdicts.add(
          seen.isEmpty()
              ? judge(truth, alert)
              : new Judged(alert, Verdict.RIGHT, seen.get(0).kind()));
    }
    List<Happening> missed =
        truth.attacks().stream().filter(attack -> !found.contains(attack)).toList();
    return new SampleScore(List.copyOf(found), missed, verdicts, truth.days());
  }

  private static Judged judge(SampleTruth truth, SampleAlert alert) {
    for (Happening attack : truth.attacks()) {
      if (isAbout(alert, attack)) {
        return new Judged(alert, Verdict.RELATED, attack.kind());
      }
    }
    for (Happening benign : truth.benign()) {
      if (isNamed(alert, benign)) {
        Verdict verdict = benign.tolerated() ? Verdict.TOLERATED : Verdict.FALSE;
        return new Judged(alert, verdict, benign.kind());
      }
    }
    String ip = alert.sourceIp();
    boolean background = ip != null && truth.isBackground(ip);
    return new Judged(alert, background ? Verdict.BACKGROUND : Verdict.FALSE, "");
  }

  private static boolean isRight(SampleAlert alert, Happening attack) {
    return attack.acceptable().contains(alert.category()) && isAbout(alert, attack);
  }

  private static boolean isAbout(SampleAlert alert, Happening happening) {
    return !alert.lastSeen().isBefore(happening.start().minus(GRACE))
        && !alert.firstSeen().isAfter(happening.end().plus(GRACE))
        && sharesEntity(alert, happening);
  }

  /**
   * Is it about the look-alike, and not only about a machine where that happens too? Look-alikes
   * last all month on machines that are attacked.
   */
  private static boolean isNamed(SampleAlert alert, Happening benign) {
    boolean address = alert.sourceIp() != null && !benign.sources().isEmpty();
    boolean account = alert.userName() != null && !benign.users().isEmpty();
    boolean nobody = benign.sources().isEmpty() && benign.users().isEmpty();
    return (address || account || nobody) && isAbout(alert, benign);
  }

  private static boolean sharesEntity(SampleAlert alert, Happening happening) {
    String ip = alert.sourceIp();
    if (ip != null && !happening.sources().isEmpty()) {
      return happening.sources().contains(ip);
    }
    String user = alert.userName();
    if (user != null && !happening.users().isEmpty()) {
      return happening.users().stream().anyMatch(user::equalsIgnoreCase);
    }
    String host = alert.hostName();
    return host != null && happening.hosts().stream().anyMatch(name -> isSameMachine(name, host));
  }

  /** The same name, with or without its domain. */
  private static boolean isSameMachine(String name, String host) {
    return name.equalsIgnoreCase(host)
        || host.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + '.');
  }

  public double recall() {
    int all = found.size() + missed.size();
    return all == 0 ? 1 : (double) found.size() / all;
  }

  public long count(Verdict verdict) {
    return verdicts.stream().filter(judged -> judged.verdict() == verdict).count();
  }

  /** False alerts that a DSI would read on an average day. */
  public double falseAlertsADay() {
    return (double) count(Verdict.FALSE) / days;
  }

  /** By the category of the attack for what was found, by that of the alert for what was said. */
  public Map<String, Category> byCategory() {
    Map<String, Category> categories = new TreeMap<>();
    found.forEach(attack -> add(categories, attack.category(), new Category(1, 1, 0, 0)));
    missed.forEach(attack -> add(categories, attack.category(), new Category(1, 0, 0, 0)));
    for (Judged judged : verdicts) {
      switch (judged.verdict()) {
        case RIGHT -> add(categories, judged.alert().category(), new Category(0, 0, 1, 0));
        case FALSE -> add(categories, judged.alert().category(), new Category(0, 0, 0, 1));
        case RELATED, BACKGROUND, TOLERATED -> {}
      }
    }
    return categories;
  }

  private static void add(Map<String, Category> categories, String word, Category more) {
    categories.merge(
        word,
        more,
        (a, b) ->
            new Category(
                a.attacks + b.attacks, a.found + b.found, a.right + b.right, a.wrong + b.wrong));
  }
}
