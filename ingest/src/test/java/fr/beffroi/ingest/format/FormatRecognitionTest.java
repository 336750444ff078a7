package fr.beffroi.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatRecognitionTest {
  private static final String LOGIN =
      "Nov 22 09:00:01 srv sshd[1]: Accepted password for agent01 from 192.0.2.10 port 1 ssh2";
  private static final String SUDO =
      "Nov 22 09:00:02 srv sudo: agent01 : TTY=pts/0 ; PWD=/ ; USER=root ; COMMAND=/bin/ls";
  private static final String CRON = "Nov 22 09:00:03 srv CRON[2]: (root) CMD (true)";
  private static final String TRACE = "    at com.example.Main.main(Main.java:1)";

  @Test
  void anAuthLogIsSyslogAndSaysWhatIsInside() {
    FormatRecognition found = recognise(LOGIN, LOGIN, LOGIN, SUDO, CRON, TRACE);
    assertThat(found.format()).isEqualTo(LogFormats.named("syslog"));
    assertThat(found.ratio()).isBetween(0.83, 0.84);
    assertThat(found.reason(Locale.FRENCH))
        .isEqualTo("syslog : 5 lignes sur 6, dont sshd.auth 3, sudo 1");
    assertThat(found.reason(Locale.ENGLISH))
        .isEqualTo("syslog: 5 of 6 lines, of which sshd.auth 3, sudo 1");
  }

  @Test
  void whatNoFormatReadsIsNotGuessed() {
    FormatRecognition found = recognise(TRACE, TRACE, CRON);
    assertThat(found.format()).isNull();
    assertThat(found.reason(Locale.FRENCH))
        .startsWith("format non reconnu")
        .contains("3 lignes", "syslog 1", "--format");
    assertThat(found.reason(Locale.ENGLISH)).contains("not recognised", "syslog 1", "--format");
  }

  @Test
  void linesThatAreCutStillTellTheirFormat() {
    FormatRecognition found =
        recognise(
            "{\"__REALTIME_TIMESTAMP\":\"1795334401000123\",\"MESSAGE\":\"x\"}",
            "{\"__REALTIME_TIMESTAMP\":\"1795334401000123\",\"MESSA",
            "{\"__REALTIME_TIMESTAMP\":\"1795334401000123\"",
            TRACE);
    assertThat(found.format()).isEqualTo(LogFormats.named("journald"));
    assertThat(found.reason(Locale.FRENCH))
        .isEqualTo("journald : 1 ligne sur 4, dont syslog 1 ; abîmées : 2");
    assertThat(found.reason(Locale.ENGLISH))
        .isEqualTo("journald: 1 of 4 lines, of which syslog 1; broken: 2");
  }

  @Test
  void anEmptyFileHasNoFormat() {
    assertThat(recognise("", "  ").format()).isNull();
    assertThat(recognise().reason(Locale.FRENCH)).contains("aucune ligne");
    assertThat(recognise().reason(Locale.ENGLISH)).contains("no line");
  }

  @Test
  void onlyTheFirstLinesThatAreNotBlankAreTried() {
    List<String> texts = new ArrayList<>(Collections.nCopies(300, ""));
    texts.addAll(Collections.nCopies(200, CRON));
    texts.addAll(Collections.nCopies(1000, TRACE));
    FormatRecognition found = recognise(texts.toArray(String[]::new));
    assertThat(found.lines()).isEqualTo(200);
    assertThat(found.ratio()).isEqualTo(1);
  }

  @Test
  void aFormatThatWasMistypedIsSuggested() {
    assertThat(
            assertThrows(UnknownFormat.class, () -> LogFormats.named("syslgo")).in(Locale.FRENCH))
        .isEqualTo("format inconnu « syslgo ». Vouliez-vous dire « syslog » ?");
    assertThat(assertThrows(UnknownFormat.class, () -> LogFormats.named("zzzzzzzz")))
        .hasMessageStartingWith("unknown format 'zzzzzzzz'. Known formats: ")
        .hasMessageContaining("syslog");
  }

  private static FormatRecognition recognise(String... texts) {
    List<Line> lines = new ArrayList<>();
    for (String text : texts) {
      lines.add(Line.of(text, "x/1", FormatSample.RECEIVED, FormatSample.CONTEXT));
    }
    return FormatRecognition.of(lines);
  }
}
