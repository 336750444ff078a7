package fr.beffroi.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.cli.CommandRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Can anything of fewer than five people be had from all that is published, by taking a number of
 * one format from one of another, within a period and across periods? Each use of a small town
 * sends a power of two, so that a number of bytes says which uses are in it.
 */
class AcrossFormatsAttackTest {
  private static final int USES = 40;
  private static final int AGENTS = 14;
  private static final String[] HOSTS = {"chat.deepseek.com", "chatgpt.com", "claude.ai"};

  /** Digits with or without groups, in French and in English. */
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\d.,])\\d{1,3}(?:[\\u00A0\\u202F,]\\d{3})+(?![\\d])|\\d+");

  /** Smaller numbers are those of days, people and requests; a rounded size has one digit. */
  private static final long SMALLEST = 1L << 12;

  @TempDir private Path folder;
  private final int[] people = new int[USES];

  @Test
  void noNumberOfAnyFormatLessOneOfAnotherIsOfFewerThanFivePeople() throws Exception {
    for (int seed = 0; seed < 2; seed++) {
      Path town = Files.createDirectory(folder.resolve("town-" + seed));
      town(town, new SplittableRandom(seed));
      Set<Long> numbers = new LinkedHashSet<>();
      for (String month : List.of("2026-08", "2026-09", "2026-10")) {
        publish(town, numbers, "--month", month);
      }
      publish(town, numbers, "--from", "2026-07", "--to", "2026-09");
      assertThat(numbers).hasSizeGreaterThan(3);
      attack(numbers);
    }
  }

  private void town(Path town, SplittableRandom random) throws IOException {
    Installed installed = new Installed(town, "saint-exemple");
    installed.write(
        "charte.yml",
        """
        services:
          - {id: a, name: A, networks: [192.0.2.0/29]}
          - {id: b, name: B, networks: [192.0.2.8/29]}
        rules:
          - {provider: deepseek, status: forbidden, reason: hors UE}
        """);
    StringBuilder log = new StringBuilder();
    for (int use = 0; use < USES; use++) {
      people[use] = random.nextInt(AGENTS);
      log.append(
          """
          {"@timestamp":"2026-%02d-10T08:00:00Z","source":{"ip":"192.0.2.%d"},\
          "url":{"domain":"%s"},"http":{"request":{"bytes":%d}}}
          """
              .formatted(
                  7 + random.nextInt(4),
                  people[use] + 1,
                  HOSTS[random.nextInt(HOSTS.length)],
                  SMALLEST << use));
    }
    Files.writeString(town.resolve("log.json"), log);
  }

  private static void publish(Path town, Set<Long> numbers, String... period) throws Exception {
    report(town, numbers, List.of("--output", "json", "--report", "reports"), period);
    report(town, numbers, List.of("--output", "csv", "--lang", "fr"), period);
    try (Stream<Path> files = Files.walk(town.resolve("reports"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        numbersOf(text(file), numbers);
      }
    }
  }

  private static void report(Path town, Set<Long> numbers, List<String> how, String... period) {
    List<String> call = new ArrayList<>(List.of("shadow-ai", "report", "log.json"));
    call.addAll(List.of("--charter", "charte.yml"));
    call.addAll(how);
    call.addAll(List.of(period));
    CommandRun run = CommandRun.in(town).call(call.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    numbersOf(run.out() + "\n" + run.err(), numbers);
  }

  private static String text(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (name.endsWith(".pdf")) {
      try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
        return new PDFTextStripper().getText(pdf);
      }
    }
    if (name.endsWith(".ods")) {
      try (ZipFile ods = new ZipFile(file.toFile())) {
        ZipEntry content = ods.getEntry("content.xml");
        return new String(ods.getInputStream(content).readAllBytes(), StandardCharsets.UTF_8)
            .replaceAll("<[^>]*office:value=\"(\\d+)(?:\\.0)?\"[^>]*>", " $1 ");
      }
    }
    return Files.readString(file).replaceAll("(?s)<head>.*?</head>", "").replaceAll("<[^>]*>", " ");
  }

  private static void numbersOf(String text, Set<Long> numbers) {
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      String digits = matcher.group().replaceAll("\\D", "");
      long number = digits.length() > 18 ? 0 : Long.parseLong(digits);
      if (number >= SMALLEST && !digits.matches("[1-9]0+")) {
        numbers.add(number);
      }
    }
  }

  private void attack(Set<Long> numbers) {
    for (long one : numbers) {
      // Whatever is no sum of uses is a date, or a size that was rounded.
      if (one % SMALLEST == 0) {
        assertThat(peopleIn(one)).as("%x", one).isGreaterThanOrEqualTo(5);
        for (long other : numbers) {
          if (other % SMALLEST == 0) {
            int difference = peopleIn(one & ~other);
            assertThat(difference == 0 || difference >= 5).as("%x less %x", one, other).isTrue();
          }
        }
      }
    }
  }

  private int peopleIn(long bytes) {
    BitSet seen = new BitSet();
    for (int use = 0; use < USES; use++) {
      if ((bytes & (SMALLEST << use)) != 0) {
        seen.set(people[use]);
      }
    }
    return seen.cardinality();
  }
}
