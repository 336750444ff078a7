package fr.beffroi.cli.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.beffroi.cli.sample.stage.SampleLine;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Has every line the shape that its program gives it? */
final class SampleLineTest {
  private static final SampleCommune COMMUNE =
      new SampleCommune(11, java.time.LocalDate.of(2026, 5, 4), 7, 150_000);
  private static final String SYSLOG = "May [ 1-3]\\d \\d\\d:\\d\\d:\\d\\d [a-z0-9]+ ";

  private static final Map<String, Pattern> SHAPES =
      Map.of(
          "auth.log",
          Pattern.compile(
              SYSLOG + "(sshd|sshd-session|CRON|su|systemd-logind|sudo)(\\[\\d+])?: .+"),
          "kern.log",
          Pattern.compile(SYSLOG + "kernel: \\[\\d+\\.\\d{6}] .* SRC=\\S+ DST=\\S+ .* DPT=\\d+ .*"),
          "nginx/access.log",
          Pattern.compile(
              "\\S+ - - \\[\\d\\d/May/2026:\\d\\d:\\d\\d:\\d\\d \\+0200] \"(GET|POST) \\S+ HTTP/1.1\""
                  + " \\d{3} \\d+ \"[^\"]+\" \"[^\"]+\""),
          "squid/access.log",
          Pattern.compile(
              "\\d{10}\\.\\d{3} +\\d+ \\S+ TCP_\\w+/\\d{3} \\d+ (GET|CONNECT) \\S+ \\S+ HIER_\\w+/\\S+"
                  + " \\S+"),
          "unbound.log",
          Pattern.compile(SYSLOG + "unbound\\[902]: \\[902:\\d] info: \\S+ \\S+\\. [A-Z]+ IN"),
          "fw-mairie",
          Pattern.compile(
              "id=firewall time=\"2026-05-\\d\\d \\d\\d:\\d\\d:\\d\\d\" fw=\"fw-mairie\" tz=\\+0200"
                  + " startime=\"[-0-9: ]+\"( \\w+=(\"[^\"]*\"|\\S+))+ logtype=\"\\w+\""));

  @Test
  void everyLineHasTheShapeOfItsFormat() throws Exception {
    ObjectMapper json = new ObjectMapper();
    Set<String> unseen = new TreeSet<>(SHAPES.keySet());
    Set<String> codes = new TreeSet<>();
    for (SampleStream lines = COMMUNE.lines(); lines.hasNext(); ) {
      SampleLine line = lines.next();
      if (line.sourceId().endsWith("security.ndjson")) {
        JsonNode event = json.readTree(line.text());
        codes.add(event.at("/event/code").asText());
        continue;
      }
      String format = format(line.sourceId());
      unseen.remove(format);
      if (!SHAPES.get(format).matcher(line.text()).matches()) {
        fail("no line of " + format + ": " + line.text());
      }
    }
    assertThat(unseen).isEmpty();
    assertThat(codes)
        .contains(
            "4624", "4625", "4634", "4648", "4672", "4720", "4732", "4740", "4768", "4771", "4776");
  }

  private static String format(String source) {
    return SHAPES.keySet().stream().filter(source::endsWith).findAny().orElseThrow();
  }
}
