package fr.beffroi.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineTimeTest {
  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Nov 22 10:00:00|Europe/Paris|2026-11-22T09:00:01Z|2026-11-22T09:00:00Z|this morning",
        "Nov  2 10:00:00|Europe/Paris|2026-11-22T09:00:01Z|2026-11-02T09:00:00Z|a short day, two spaces",
        "Nov 2 10:00:00|Europe/Paris|2026-11-22T09:00:01Z|2026-11-02T09:00:00Z|a short day, one space",
        "nov 22 10:00:00|Europe/Paris|2026-11-22T09:00:01Z|2026-11-22T09:00:00Z|a small letter",
        "Jul 14 10:00:00|Europe/Paris|2026-07-14T08:00:01Z|2026-07-14T08:00:00Z|summer time",
        "Jul 14 10:00:00|Indian/Reunion|2026-07-14T06:00:01Z|2026-07-14T06:00:00Z|Saint-Denis, no summer time",
        "Dec 31 23:59:59|Europe/Paris|2026-12-31T23:00:02Z|2026-12-31T22:59:59Z|New Year: the last second",
        "Jan  1 00:00:00|Europe/Paris|2026-12-31T22:59:58Z|2026-12-31T23:00:00Z|New Year: a clock two seconds ahead",
        "Dec 31 23:30:00|Indian/Reunion|2026-12-31T20:10:00Z|2026-12-31T19:30:00Z|New Year comes earlier to Saint-Denis",
        "Oct 25 02:30:00|Europe/Paris|2026-10-25T00:30:01Z|2026-10-25T00:30:00Z|the doubled hour, first time",
        "Oct 25 02:30:00|Europe/Paris|2026-10-25T01:30:01Z|2026-10-25T01:30:00Z|the doubled hour, second time",
        "Oct 25 02:59:59|Europe/Paris|2026-10-25T01:00:01Z|2026-10-25T00:59:59Z|the doubled hour, received across the change",
        "Oct 25 02:30:00|Indian/Reunion|2026-10-24T22:30:01Z|2026-10-24T22:30:00Z|no doubled hour in Saint-Denis",
        "Mar 29 02:30:00|Europe/Paris|2026-03-29T01:30:01Z|2026-03-29T01:30:00Z|the hour that does not exist",
        "Feb 29 12:00:00|Europe/Paris|2028-02-29T11:00:01Z|2028-02-29T11:00:00Z|a leap day",
        "Feb 29 12:00:00|Europe/Paris|2026-03-02T11:00:00Z|2024-02-29T11:00:00Z|a leap day read two years later",
        "Jan  1 00:00:10|Europe/Paris|1970-01-01T00:00:00Z|1969-12-31T23:00:10Z|1970",
        "Dec 31 23:00:00|Europe/Paris|2100-01-01T00:00:00Z|2099-12-31T22:00:00Z|2100",
        "Feb 29 12:00:00|Europe/Paris|2100-03-01T00:00:00Z|2096-02-29T11:00:00Z|2100 is no leap year",
        "Nov 22 10:00:00.25|Europe/Paris|2026-11-22T09:00:01Z|2026-11-22T09:00:00.250Z|a fraction",
        "Nov 22 2019 10:00:00|Europe/Paris|2026-11-22T09:00:01Z|2019-11-22T09:00:00Z|a year after the day",
        "Jun 30 23:59:60|UTC|2015-07-01T00:00:01Z|2015-07-01T00:00:00Z|a leap second",
      })
  void aTimeWithoutYearIsOfTheYearNearestToItsReceipt(
      String text, ZoneId zone, Instant received, Instant expected, String why) {
    LineTime time = LineTime.rfc3164(text, 0, zone, received);
    assertThat(time).isEqualTo(new LineTime(expected, text.length()));
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-10-25T02:30:00+02:00|Europe/Paris|2026-10-25T00:30:00Z|the doubled hour, first time",
        "2026-10-25T02:30:00+01:00|Europe/Paris|2026-10-25T01:30:00Z|the doubled hour, second time",
        "2026-10-25T02:30:00|Europe/Paris|2026-10-25T01:30:00Z|no offset: the zone's, nearest to receipt",
        "2026-07-14 10:00:00|Indian/Reunion|2026-07-14T06:00:00Z|a space and no offset",
        "2026-07-14T10:00:00.123456+0200|UTC|2026-07-14T08:00:00.123456Z|microseconds, offset without colon",
        "2026-07-14T10:00:00,5-03|UTC|2026-07-14T13:00:00.500Z|a comma, offset of hours",
        "1970-01-01T00:00:00Z|Europe/Paris|1970-01-01T00:00:00Z|1970",
        "2100-12-31T23:59:59Z|Europe/Paris|2100-12-31T23:59:59Z|2100",
        "2028-02-29T00:00:00Z|Europe/Paris|2028-02-29T00:00:00Z|a leap day",
        "2016-12-31T23:59:60Z|Europe/Paris|2017-01-01T00:00:00Z|a leap second",
      })
  void aFullTimeIsWhatItSays(String text, ZoneId zone, Instant expected, String why) {
    Instant received = Instant.parse("2026-11-22T12:00:00Z");
    LineTime time = LineTime.rfc3339(text, 0, zone, received);
    assertThat(time).isEqualTo(new LineTime(expected, text.length()));
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "Nov",
    "Nov 31 10:00:00",
    "Nov 0 10:00:00",
    "Foo 11 10:00:00",
    "Nov 11 24:00:00",
    "Nov 11 10:60:00",
    "Nov 11 10:00:61",
    "Nov 11 10:00",
    "2026-02-29T10:00:00Z",
    "2026-13-01T10:00:00Z",
    "2026-1-01T10:00:00Z",
  })
  void whatIsNoTimeIsNone(String text) {
    Instant received = Instant.parse("2026-11-22T12:00:00Z");
    ZoneId zone = ZoneId.of("Europe/Paris");
    assertThat(LineTime.rfc3164(text, 0, zone, received)).isNull();
    assertThat(LineTime.rfc3339(text, 0, zone, received)).isNull();
  }

  @Property
  void noTextMakesItThrow(@ForAll String text, @ForAll byte from) {
    Instant received = Instant.parse("2026-11-22T12:00:00Z");
    int at = Math.abs(from);
    LineTime.rfc3164(text, at, ZoneId.of("Europe/Paris"), received);
    LineTime.rfc3339(text, at, ZoneId.of("Europe/Paris"), received);
  }
}
