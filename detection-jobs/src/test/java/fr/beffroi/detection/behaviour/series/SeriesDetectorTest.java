package fr.beffroi.detection.behaviour.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.detection.behaviour.series.NabScorer.Part;
import fr.beffroi.detection.behaviour.series.NabScorer.Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeriesDetectorTest {
  private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 3, 2, 0, 0);
  private static final SeriesCodec CODEC = new SeriesCodec();

  @Test
  void constantDataScoresNothingOnASmallChange() {
    List<Verdict> verdicts = every5Minutes(1_500, i -> i < 1_200 ? 100 : 101);

    assertThat(verdicts.stream().mapToDouble(Verdict::score).max().orElse(1)).isLessThan(0.1);
  }

  @Test
  void constantDataScoresHighlyOnALargeChange() {
    List<Verdict> verdicts = every5Minutes(1_500, i -> i < 1_200 ? 100 : 160);

    assertThat(alarms(verdicts)).containsExactly(1_200);
  }

  @Test
  void aChangeUnderTheMinimumEffectThatWasDeclaredIsNone() {
    SeriesDetector detector = SeriesKind.COMBINED.start(50);

    List<Verdict> verdicts = feed(detector, 5, 1_500, i -> i < 1_200 ? 0 : 10);

    assertThat(alarms(verdicts)).isEmpty();
    assertThat(alarms(feed(SeriesKind.COMBINED.start(3), 5, 1_500, i -> i < 1_200 ? 0 : 10)))
        .containsExactly(1_200);
  }

  @Test
  void aBusyNightIsUnusualWhereABusyMorningIsNot() {
    Random random = new Random(1);
    IntToDoubleFunction office =
        i -> {
          int hour = i / 12 % 24;
          boolean strangeNight = i >= 12 * (24 * 12 + 2) && hour == 2;
          return (hour >= 8 && hour < 18 || strangeNight ? 60 : 20) + random.nextGaussian();
        };

    List<Verdict> verdicts = feed(SeriesKind.SEASONAL.start(), 5, 12 * (24 * 12 + 3), office);

    assertThat(alarms(verdicts)).contains(12 * (24 * 12 + 2)).hasSizeLessThan(6);
  }

  @Test
  void hourlyReadingsAndReadingsAtAnyTimeFormTheSameHabit() {
    Random random = new Random(2);
    SeriesDetector hourly = SeriesKind.SEASONAL.start();
    SeriesDetector irregular = SeriesKind.SEASONAL.start();
    Verdict last = feed(hourly, 60, 24 * 14 + 13, i -> i % 24 >= 8 && i % 24 < 18 ? 60 : 20).get(0);
    LocalDateTime at = MONDAY;
    while (at.isBefore(MONDAY.plusDays(14))) {
      at = at.plusMinutes(1 + random.nextInt(30));
      int hour = at.getHour();
      irregular.judge(Reading.at(at, hour >= 8 && hour < 18 ? 60 : 20));
    }
    LocalDateTime noon = MONDAY.plusDays(15).withHour(12).withMinute(5);

    assertThat(last.cause()).isEqualTo(Cause.LEARNING);
    assertThat(hourly.judge(Reading.at(noon, 60)).usual()).isCloseTo(60, within(2.0));
    assertThat(irregular.judge(Reading.at(noon, 60)).usual()).isCloseTo(60, within(2.0));
  }

  @Test
  void oneEpisodeIsToldOnce() {
    Random random = new Random(3);

    List<Verdict> verdicts =
        every5Minutes(3_000, i -> 50 + random.nextGaussian() + (i >= 2_500 && i < 2_600 ? 40 : 0));

    assertThat(alarms(verdicts).stream().filter(i -> i >= 2_500 && i < 2_788)).hasSize(1);
    assertThat(verdicts.get(2_500).isAlarm()).isTrue();
  }

  @Test
  void aFrozenSensorIsSeen() {
    Random random = new Random(4);
    double[] frozen = new double[1];

    List<Verdict> verdicts =
        every5Minutes(
            3_000,
            i -> {
              double value = 50 + 5 * random.nextGaussian();
              frozen[0] = i == 2_500 ? value : frozen[0];
              return i > 2_500 ? frozen[0] : value;
            });

    assertThat(alarms(verdicts)).anyMatch(i -> i > 2_500 && i < 2_560);
    assertThat(verdicts.get(first(verdicts, 2_500)).cause()).isEqualTo(Cause.CALM);
  }

  @Test
  void whatRepeatsItselfIsKnownWhateverItsPeriodAndABreakOfItIsSeen() {
    Random random = new Random(7);
    double[] pattern = {20, 20, 20, 50, 50, 20, 80, 80, 20, 20, 35};
    ShapeWitness witness = new ShapeWitness();
    List<Double> surprises = new ArrayList<>();
    for (int i = 0; i < 2_100; i++) {
      // From 2,000 on the program runs backwards: the same values, in another order.
      double value = pattern[i < 2_000 ? i % 11 : 10 - i % 11] + random.nextGaussian();
      Outlook outlook = new Outlook(40, 2, 40, 20, 1);
      surprises.add(witness.hear(new Reading(i, value), outlook).surprise());
    }

    assertThat(surprises.subList(1_000, 2_000)).allMatch(surprise -> surprise < 1);
    assertThat(surprises.subList(2_000, 2_020)).anyMatch(surprise -> surprise > 3);
  }

  @Test
  void anotherRhythmIsSeenThoughNoValueIsUnusual() {
    Random random = new Random(8);
    double[] phase = new double[1];
    List<Double> surprises = new ArrayList<>();
    RhythmWitness witness = new RhythmWitness();
    for (int i = 0; i < 3_000; i++) {
      phase[0] += i < 2_800 ? 0.1 : 0.6;
      double value = 50 + 10 * Math.sin(phase[0]) + random.nextGaussian();
      Outlook outlook = new Outlook(50, 2, 50, 6, 1);
      surprises.add(witness.hear(new Reading(i, value), outlook).surprise());
    }

    assertThat(surprises.subList(1_000, 2_800)).allMatch(surprise -> surprise < 3);
    assertThat(surprises.subList(2_800, 3_000)).anyMatch(surprise -> surprise > 3);
  }

  @Test
  void whatTheReleaseBeforeLearnedIsReadAndWhatItDidNotKnowBeginsToLearn() throws IOException {
    SeriesDetector restored;
    try (DataInputStream in =
        new DataInputStream(getClass().getResourceAsStream("detector-of-version-1.bin"))) {
      restored = CODEC.read(in);
    }

    Verdict noon = restored.judge(Reading.at(MONDAY.plusDays(25).withHour(12), 60));
    assertThat(noon.usual()).isCloseTo(60, within(0.5));
    assertThat(noon.isAlarm()).isFalse();
    assertThat(bytes(restored)[0]).isEqualTo((byte) 2);
    assertThat(bytes(CODEC.copy(restored))).isEqualTo(bytes(restored));
  }

  @Property(tries = 50)
  void noVerdictChangesByWhatComesLater(
      @ForAll @Size(min = 120, max = 300) List<@DoubleRange(min = -50, max = 50) Double> values) {
    List<Verdict> whole = every5Minutes(values.size(), values::get);
    List<Verdict> begun = every5Minutes(110, values::get);

    assertThat(whole.subList(0, 110)).isEqualTo(begun);
  }

  @ParameterizedTest
  @EnumSource(SeriesKind.class)
  void whatIsReadBackGoesOnAsIfNothingHadHappened(SeriesKind kind) throws IOException {
    Random random = new Random(5);
    SeriesDetector detector = kind.start();
    feed(detector, 5, 700, i -> 50 + 10 * Math.sin(i / 45.0) + random.nextGaussian());

    byte[] bytes = bytes(detector);
    SeriesDetector restored = CODEC.read(new DataInputStream(new ByteArrayInputStream(bytes)));

    assertThat(bytes(restored)).hasSameSizeAs(bytes);
    for (int i = 700; i < 800; i++) {
      Reading reading = Reading.at(MONDAY.plusMinutes(5L * i), 50 + 20 * random.nextGaussian());
      assertThat(restored.judge(reading)).isEqualTo(detector.judge(reading));
    }
  }

  @Test
  void memoryIsBounded() throws IOException {
    Random random = new Random(6);
    SeriesDetector detector = SeriesKind.COMBINED.start();
    feed(detector, 5, 30_000, i -> Math.exp(10 * random.nextGaussian()));

    assertThat(bytes(detector)).hasSizeLessThan(48_000);
  }

  @Test
  void stateOfAnotherReleaseIsRefused() {
    byte[] bytes = {9, 0, 0};

    assertThatThrownBy(() -> CODEC.read(new DataInputStream(new ByteArrayInputStream(bytes))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("version 9");
  }

  @Test
  void onSyntheticSeriesTheCombinationKeepsWhatItReachedWhenItsSettingsWereChosen() {
    Part total = NabScorer.NOTHING;
    for (SyntheticSeries.Series series : SyntheticSeries.all(1)) {
      SeriesDetector detector = SeriesKind.COMBINED.start();
      double[] scores =
          series.readings().stream().mapToDouble(one -> detector.judge(one).score()).toArray();
      total =
          total.plus(
              NabScorer.score(
                  scores, SeriesDetector.THRESHOLD, series.windows(), Profile.STANDARD));
    }
    assertThat(NabScorer.normalised(total, Profile.STANDARD)).isGreaterThan(66);
  }

  @Property(tries = 200)
  void everyScoreLiesBetweenZeroAndOne(
      @ForAll @Size(min = 1, max = 400)
          List<@DoubleRange(min = -1e300, max = 1e300) Double> values) {
    SeriesDetector detector = SeriesKind.COMBINED.start();
    LocalDateTime at = MONDAY;
    for (int round = 0; round < 3; round++) {
      for (double value : values) {
        at = at.plusSeconds((long) Math.abs(value % 10_000) - 100);
        assertThat(detector.judge(Reading.at(at, value)).score()).isBetween(0.0, 1.0);
      }
    }
  }

  private static byte[] bytes(SeriesDetector detector) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CODEC.write(detector, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static List<Verdict> every5Minutes(int count, IntToDoubleFunction values) {
    return feed(SeriesKind.COMBINED.start(), 5, count, values);
  }

  private static List<Verdict> feed(
      SeriesDetector detector, int minutes, int count, IntToDoubleFunction values) {
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDateTime at = MONDAY.plusMinutes((long) minutes * i);
      verdicts.add(detector.judge(Reading.at(at, values.applyAsDouble(i))));
    }
    return verdicts;
  }

  private static List<Integer> alarms(List<Verdict> verdicts) {
    List<Integer> alarms = new ArrayList<>();
    for (int i = 0; i < verdicts.size(); i++) {
      if (verdicts.get(i).isAlarm()) {
        alarms.add(i);
      }
    }
    return alarms;
  }

  private static int first(List<Verdict> verdicts, int from) {
    return alarms(verdicts).stream().filter(i -> i >= from).findFirst().orElseThrow();
  }
}
