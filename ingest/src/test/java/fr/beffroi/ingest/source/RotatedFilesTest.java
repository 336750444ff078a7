package fr.beffroi.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotatedFilesTest {
  @ParameterizedTest
  @CsvSource({
    "auth.log.1,                auth.log,   logrotate",
    "auth.log.12.gz,            auth.log,   logrotate with compress",
    "auth.log-20261122,         auth.log,   dateext",
    "auth.log-20261122.gz,      auth.log,   dateext with compress",
    "auth-20261122.log,         auth.log,   dateext with extension",
    "access.2026-11-22.log,     access.log, daily names of servlet containers",
    "auth.log.old,              auth.log,   by hand",
  })
  void aRotatedNameIsKnown(String name, String original, String why) {
    assertThat(RotatedFiles.originals(name)).as(why).contains(original);
  }

  @ParameterizedTest
  @CsvSource({
    "auth.log,    the log itself",
    "app-2.log,   a second program",
    "access.log.json, another log",
  })
  void anotherLogIsNotTakenForAPast(String name, String why) {
    assertThat(RotatedFiles.originals(name)).as(why).isEmpty();
  }
}
