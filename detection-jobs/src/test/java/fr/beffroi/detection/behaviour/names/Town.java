package fr.beffroi.detection.behaviour.names;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Questions of ten desks and a mail server over some days, with what looks like a program's and is
 * none: content networks, antivirus look-ups, reverse zones, block lists, signatures of letters,
 * telemetry, typing errors. All names are invented.
 */
public final class Town {
  /** Midnight in Paris. */
  public static final Instant START = Instant.parse("2026-03-01T23:00:00Z");

  public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  public static final String MAIL = "10.10.0.25";
  private static final int DESKS = 10;

  private final List<String> usual = UsualNames.all();
  private final List<Question> questions = new ArrayList<>();
  private final SplittableRandom chance = new SplittableRandom(7);

  /** Ordinary days, from the first of the period. */
  public Town days(int from, int to) {
    for (int day = from; day < to; day++) {
      for (int hour = 8; hour < 18; hour++) {
        for (int desk = 0; desk < DESKS; desk++) {
          desk("10.20.1." + (10 + desk), at(day, hour));
        }
      }
      for (int hour = 0; hour < 24; hour++) {
        mail(at(day, hour));
      }
    }
    return this;
  }

  private void desk(String client, Instant hour) {
    for (int i = 0; i < 25; i++) {
      ask(client, soon(hour), usual.get(chance.nextInt(usual.size())), Answer.EXISTS);
    }
    for (int i = 0; i < 8; i++) {
      String cdn = "d" + hex(13) + ".cloudfront.example";
      ask(client, soon(hour), cdn, Answer.EXISTS);
      ask(client, soon(hour), "rr" + i + "---sn-" + hex(8) + ".videos.example", Answer.EXISTS);
    }
    for (int i = 0; i < 12; i++) {
      ask(client, soon(hour), hex(32) + ".avqs.antivirus.example", Answer.EXISTS);
    }
    ask(client, soon(hour), "v10.events.data.telemetry.example", Answer.EXISTS);
    ask(client, soon(hour), "self.pipe.aria.telemetry.example", Answer.EXISTS);
    if (chance.nextInt(4) == 0) {
      String name = usual.get(chance.nextInt(usual.size())).substring(4);
      int at = 1 + chance.nextInt(4);
      ask(client, soon(hour), name.substring(0, at) + name.substring(at + 1), Answer.NO_SUCH_NAME);
    }
  }

  private void mail(Instant hour) {
    for (int i = 0; i < 40; i++) {
      String site = usual.get(chance.nextInt(usual.size())).substring(4);
      String reversed =
          chance.nextInt(255) + "." + chance.nextInt(255) + "." + chance.nextInt(255) + ".198";
      ask(MAIL, soon(hour), site, Answer.EXISTS);
      ask(MAIL, soon(hour), "_dmarc." + site, Answer.EXISTS);
      ask(MAIL, soon(hour), "s" + hex(6) + "._domainkey." + site, Answer.EXISTS);
      ask(MAIL, soon(hour), reversed + ".liste.antispam.example", Answer.NO_SUCH_NAME);
      ask(MAIL, soon(hour), reversed + ".in-addr.arpa", Answer.EXISTS);
    }
  }

  /** A machine looks for its master, one name every six seconds; none exists but the last. */
  public Town generated(String client, Instant from, int names) {
    for (int i = 0; i < names; i++) {
      StringBuilder name = new StringBuilder();
      for (int length = 12 + chance.nextInt(6); length > 0; length--) {
        name.append((char) ('a' + chance.nextInt(26)));
      }
      Answer answer = i == names - 1 ? Answer.EXISTS : Answer.NO_SUCH_NAME;
      ask(client, from.plusSeconds(6L * i), name + (i % 2 == 0 ? ".com" : ".org"), answer);
    }
    return this;
  }

  /** A machine puts a file into names of one domain, one question every two seconds. */
  public Town tunnel(String client, Instant from, int names) {
    for (int i = 0; i < names; i++) {
      String data = hex(60) + "." + hex(50) + ".t.mairie-archives.example";
      ask(client, from.plusSeconds(2L * i), data, Answer.EXISTS);
    }
    return this;
  }

  private String hex(int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(Character.forDigit(chance.nextInt(16), 16));
    }
    return text.toString();
  }

  private Instant soon(Instant hour) {
    return hour.plusSeconds(chance.nextInt(3_600));
  }

  private Town ask(String client, Instant time, String name, Answer answer) {
    questions.add(
        new Question(
            "commune",
            client,
            true,
            time.toEpochMilli(),
            name,
            answer,
            "unbound",
            "test/" + questions.size()));
    return this;
  }

  public static Instant at(int day, int hour) {
    return START.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour));
  }

  /** In the order of time. */
  public List<Question> questions() {
    List<Question> sorted = new ArrayList<>(questions);
    sorted.sort(Comparator.comparingLong(Question::time));
    return sorted;
  }

  /** What is learned of them. */
  NameTraining.Result train() {
    NameTraining training = new NameTraining(PARIS);
    questions().forEach(training::onQuestion);
    return training.finish();
  }
}
