package fr.beffroi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFilesTest {
  @TempDir private Path folder;

  @Test
  void rulesAreFoundByAreaAndTestsBesideThem() throws IOException {
    write("sigma/web/x.yml", "title: X");
    write("sigma/web/x.test.yml", "cases: []");
    write("llm/y.yml", "name: Y");
    write("sigma/readme.md", "no rule");

    RuleFiles files = RuleFiles.none().with(folder, RuleFile.SHIPPED);

    assertThat(files.in("sigma")).extracting(RuleFile::name).containsExactly("sigma/web/x.yml");
    assertThat(files.testOf(files.in("sigma").get(0)))
        .extracting(RuleFile::text)
        .isEqualTo("cases: []");
    assertThat(files.in("llm")).hasSize(1);
    assertThat(files.problems()).isEmpty();
  }

  @Test
  void aCommunesFileTakesThePlaceOfTheShippedOneOfItsName() throws IOException {
    write("shipped/sigma/x.yml", "title: shipped");
    write("shipped/sigma/z.yml", "title: kept");
    write("own/sigma/x.yml", "title: own");
    write("own/sigma/y.yml", "title: more");

    RuleFiles files =
        RuleFiles.none()
            .with(folder.resolve("shipped"), RuleFile.SHIPPED)
            .with(folder.resolve("own"), "commune");

    assertThat(files.in("sigma"))
        .extracting(RuleFile::text)
        .containsExactly("title: own", "title: more", "title: kept");
    assertThat(files.in("sigma"))
        .extracting(RuleFile::origin)
        .containsExactly("commune", "commune", RuleFile.SHIPPED);
  }

  @Test
  void aFolderWithoutAreasIsOneOfSigmaRules() throws IOException {
    write("a/x.yml", "title: X");
    assertThat(RuleFiles.none().with(folder, "commune").in("sigma"))
        .extracting(RuleFile::name)
        .containsExactly("sigma/a/x.yml");
  }

  @Test
  void rulesAreReadFromInsideAJar() throws IOException {
    Path jar = folder.resolve("rules.jar");
    try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
      Files.createDirectories(zip.getPath("/rules/sigma"));
      Files.writeString(zip.getPath("/rules/sigma/x.yml"), "title: X");
    }
    try (FileSystem zip = FileSystems.newFileSystem(jar)) {
      assertThat(RuleFiles.none().with(zip.getPath("/rules"), RuleFile.SHIPPED).in("sigma"))
          .extracting(RuleFile::name)
          .containsExactly("sigma/x.yml");
    }
  }

  @Test
  void whatCannotBeReadIsListedAndStopsNothing() throws IOException {
    write("sigma/x.yml", "title: X");
    write("sigma/large.yml", "x".repeat((1 << 20) + 1));

    RuleFiles files =
        RuleFiles.none().with(folder, "commune").with(folder.resolve("nowhere"), "commune");

    assertThat(files.in("sigma")).hasSize(1);
    assertThat(files.problems()).hasSize(2);
    assertThat(files.problems().get(0).in(Locale.FRENCH))
        .isEqualTo("sigma/large.yml: ce fichier dépasse 1 Mio : partagez-le en plusieurs");
  }

  @Test
  void theShippedRulesAreFound() {
    assertThat(RuleFiles.shipped().problems()).isEmpty();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
