package fr.beffroi.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {
  private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);
  private static final Messages FRENCH = Messages.in(Locale.FRENCH);
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");
  private static final Pattern USED =
      Pattern.compile(
          "(?:text|say|ok|warning|error)\\(\\s*(?:ExitCode\\.\\w+, )?\"([a-z][\\w.-]+)\"");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(FRENCH.bundle().keySet()).isEqualTo(ENGLISH.bundle().keySet());
  }

  @Test
  void aSentenceIsFilledInWithTheSameThingsInBothLanguages() {
    for (String key : ENGLISH.bundle().keySet()) {
      assertThat(places(FRENCH.text(key))).as(key).isEqualTo(places(ENGLISH.text(key)));
    }
  }

  @Test
  void everySentenceThatTheCodeAsksForIsThere() throws IOException {
    Set<String> missing = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java/fr/beffroi/cli"))) {
      for (Path source : sources.filter(one -> one.toString().endsWith(".java")).toList()) {
        USED.matcher(Files.readString(source))
            .results()
            .map(found -> found.group(1))
            .filter(key -> key.contains(".") && !key.endsWith("-") && !key.endsWith("."))
            .filter(key -> !ENGLISH.has(key))
            .forEach(missing::add);
      }
    }
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource({
    "fr_FR.UTF-8, '',          '',          fr",
    "'',          fr_FR,       en_GB.UTF-8, fr",
    "'',          '',          fr_BE.UTF-8, fr",
    "C,           '',          fr_FR.UTF-8, en",
    "'',          '',          C.UTF-8,     en",
    "'',          '',          de_DE.UTF-8, en",
    "'',          '',          '',          en",
  })
  void theLanguageIsTheLocales(String all, String messages, String lang, String language) {
    Map<String, String> variables = Map.of("LC_ALL", all, "LC_MESSAGES", messages, "LANG", lang);

    assertThat(Messages.locale(variables).getLanguage()).isEqualTo(language);
  }

  @Test
  void anApostropheIsAnApostrophe() {
    assertThat(FRENCH.text("error.unknown-command", "d'essai"))
        .isEqualTo("commande inconnue « d'essai »");
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
  }
}
