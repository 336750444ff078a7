package fr.beffroi.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.audit.StoresWriter.NewStore;
import fr.beffroi.compliance.datastore.StoreUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoresWriterTest {
  @TempDir private Path folder;

  @Test
  void aFirstFileIsReadAgain() throws IOException {
    List<NewStore> stores =
        List.of(
            new NewStore(
                "mairie: principale",
                StoreUrl.parse("jdbc:postgresql://127.0.0.1:5432/mairie"),
                "lecture",
                new PasswordSource.InFile(folder.resolve("secret"))),
            new NewStore(
                "biblio", StoreUrl.parse("sqlite:/srv/biblio.db"), "", new PasswordSource.None()),
            new NewStore(
                "rh", StoreUrl.parse("h2:/srv/rh"), "sa", new PasswordSource.Credential("rh")),
            new NewStore("pm", StoreUrl.parse("h2:/srv/pm"), "sa", new PasswordSource.Prompt()));

    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      StoresFile read = read(StoresWriter.write(stores, locale));

      assertThat(read.problems()).isEmpty();
      assertThat(read.stores().stream().map(StoresWriterTest::again))
          .containsExactlyElementsOf(stores);
    }
  }

  @Test
  void anEmptyFileSaysWhatToWriteInTheReadersLanguage() throws IOException {
    String french = StoresWriter.write(List.of(), Locale.FRENCH);

    assertThat(french).startsWith("# Sources de l'audit.");
    assertThat(StoresWriter.write(List.of(), Locale.ENGLISH)).startsWith("# Stores of the audit.");
    assertThat(read(french).stores()).isEmpty();
    assertThat(read(french).problems()).isEmpty();
  }

  private static NewStore again(StoreEntry store) {
    return new NewStore(store.name(), store.url(), store.user(), store.password());
  }

  private StoresFile read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("stores.yml"), text);
    return StoresFile.read(file, ZoneId.of("Europe/Paris"));
  }
}
