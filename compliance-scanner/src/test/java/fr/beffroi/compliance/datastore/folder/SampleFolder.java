package fr.beffroi.compliance.datastore.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A folder with the same rows as tables with and without header, and a text in each format. */
public final class SampleFolder {
  private SampleFolder() {}

  /**
   * Makes {@code administres.csv}, {@code administres.xlsx}, {@code sans-titres.csv}, a damaged
   * table and documents.
   */
  public static void make(Path folder, List<String> header, List<List<String>> rows, String text)
      throws IOException {
    Files.createDirectories(folder);
    String lines = rows.stream().map(SampleFolder::line).collect(Collectors.joining("\n"));
    Files.writeString(folder.resolve("administres.csv"), line(header) + "\n" + lines);
    Files.writeString(folder.resolve("sans-titres.csv"), lines);
    Files.writeString(folder.resolve("guillemet.csv"), line(header) + "\n\"" + lines);
    Files.write(folder.resolve("administres.xlsx"), xlsx(header, rows));
    Files.write(folder.resolve("casse.xlsx"), Made.bytes("PK" + lines));
    Files.writeString(folder.resolve("note.txt"), text);
    Files.write(folder.resolve("note.docx"), Made.docx(text));
    Files.write(folder.resolve("note.pdf"), Made.pdf(text.split("\n")));
    Files.write(folder.resolve("casse.pdf"), Made.bytes("%PDF-1.4\n" + text));
    Files.write(folder.resolve("notes.zip"), Made.zipOf("note.txt", Made.bytes(text)));
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(";"));
  }

  private static byte[] xlsx(List<String> header, List<List<String>> rows) {
    List<String> strings = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    List<List<String>> all = new ArrayList<>(List.of(header));
    all.addAll(rows);
    for (List<String> row : all) {
      StringBuilder line = new StringBuilder();
      for (String cell : row) {
        line.append(Made.xlsxShared(strings.size()));
        strings.add(cell);
      }
      lines.add(line.toString());
    }
    return Made.xlsx(strings, Map.of("Feuille", lines));
  }
}
