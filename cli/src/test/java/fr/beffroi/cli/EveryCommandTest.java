package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.cli.terminal.Environment;
import fr.beffroi.cli.terminal.Messages;
import fr.beffroi.cli.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Does every command, of today and tomorrow, explain itself in both languages? */
class EveryCommandTest {
  @TempDir private Path folder;

  static Stream<CommandSpec> commands() {
    return Stream.of(Locale.ENGLISH, Locale.FRENCH)
        .flatMap(
            locale ->
                Catalogue.NAMES.stream()
                    .map(name -> tree(locale, name).getSubcommands().get(name))
                    .flatMap(EveryCommandTest::withSubcommands))
        .map(CommandLine::getCommandSpec);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void itSaysWhatItDoesAndShowsExamples(CommandSpec command) {
    assertThat(command.usageMessage().header()).as("header").isNotEmpty();
    assertThat(command.usageMessage().footer()).as("examples").isNotEmpty();
    assertThat(command.usageMessage().footer())
        .allSatisfy(line -> assertThat(line).contains("beffroi "));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void everyOptionAndArgumentIsDescribed(CommandSpec command) {
    assertThat(command.args())
        .allSatisfy(
            argument -> assertThat(descriptionOf(argument)).as(argument.toString()).isNotEmpty());
  }

  /** picocli formats what it prints: « 6 % d'une taille » would ask for a number. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void everyTextIsAFormatWithoutArguments(CommandSpec command) {
    ResourceBundle texts = command.resourceBundle();
    Stream<String> said =
        command.args().stream()
            .map(ArgSpec::descriptionKey)
            .filter(key -> key != null && texts.containsKey(key))
            .map(texts::getString);

    assertThat(said).allSatisfy(text -> assertThat(String.format(text)).isNotNull());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void everyHelpIsPrintedOnStandardOutputAndEndsWell(String language) {
    for (String name : Catalogue.NAMES) {
      CommandRun run = CommandRun.in(folder).call(name, "--help", "--lang", language);

      assertThat(run.code()).as(name).isZero();
      assertThat(run.out()).contains("beffroi " + name);
      assertThat(run.err()).isEmpty();
    }
  }

  /** To write them anew after a change that is meant: {@code -Dbeffroi.golden=write}. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void theHelpOfParseIsTheGoldenOne(String language) throws IOException {
    String help = CommandRun.in(folder).call("parse", "--help", "--lang", language).out();
    String file = "help/parse_" + language + ".txt";
    if ("write".equals(System.getProperty("beffroi.golden"))) {
      Files.writeString(Path.of("src/test/resources/fr/beffroi/cli").resolve(file), help);
    }
    try (InputStream golden = getClass().getResourceAsStream(file)) {
      assertThat(help).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static List<String> descriptionOf(ArgSpec argument) {
    return List.of(argument.description());
  }

  private static Stream<CommandLine> withSubcommands(CommandLine command) {
    List<CommandLine> all = new ArrayList<>(List.of(command));
    command.getSubcommands().values().forEach(sub -> withSubcommands(sub).forEach(all::add));
    return all.stream();
  }

  private static CommandLine tree(Locale locale, String name) {
    Terminal terminal = new Terminal(Environment.ofProcess(), Messages.in(locale));
    return Beffroi.commandLine(terminal, name);
  }
}
