package fr.beffroi.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.cli.CommandRun;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a charter that an old editor saved, or that is no charter at all? */
class UnreadableCharterTest {
  private static final List<List<String>> READERS =
      List.of(
          List.of("shadow-ai", "report", "log.json", "--charter", "charte.yml"),
          List.of("shadow-ai", "check", "charte.yml", "log.json"),
          List.of("replay", "log.json", "--charter", "charte.yml"),
          List.of("parse", "log.json", "--charter", "charte.yml"),
          List.of("up"));

  @TempDir private Path folder;

  @BeforeEach
  void aTownHallWithItsPapers() throws Exception {
    Files.writeString(folder.resolve("conformite.yml"), DayOfUses.PAPERS);
    Files.writeString(folder.resolve("log.json"), "");
    Files.writeString(
        folder.resolve("beffroi.yml"),
        """
        commune: {slug: villeneuve}
        data: data
        shadow-ai: {enabled: true, charter: charte.yml}
        """);
  }

  private void eachReaderSays(String english, String french) {
    for (List<String> reader : READERS) {
      CommandRun run = CommandRun.in(folder).call(reader.toArray(String[]::new));
      assertThat(run.code()).as("%s %s", reader, run.err()).isEqualTo(2);
      assertThat(run.err()).as("%s", reader).contains("charte.yml").contains(english);
      String[] inFrench = reader.toArray(new String[reader.size() + 2]);
      inFrench[reader.size()] = "--lang";
      inFrench[reader.size() + 1] = "fr";
      assertThat(CommandRun.in(folder).call(inFrench).err()).as("%s", reader).contains(french);
    }
  }

  @Test
  void lettersThatAreNotInUtf8() throws Exception {
    Files.write(
        folder.resolve("charte.yml"),
        "services: [{id: etat_civil, name: État civil}]".getBytes(StandardCharsets.ISO_8859_1));
    eachReaderSays("is in UTF-8", "est en UTF-8");
  }

  @Test
  void moreThanAnyCharterHolds() throws Exception {
    Files.writeString(folder.resolve("charte.yml"), "# 0123456789\n".repeat(800_000));
    eachReaderSays("larger than 4 MiB", "dépasse 4 Mio");
  }
}
