package fr.beffroi.compliance.register.imported;

import com.github.miachm.sods.Range;
import com.github.miachm.sods.SpreadSheet;
import fr.beffroi.rules.Location;
import fr.beffroi.rules.RuleException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Which sheets does an OpenDocument spreadsheet hold? Bounded in what it unpacks to. */
final class OdsFile {
  private static final long LARGEST_FILE = 8L << 20;
  private static final long LARGEST_UNPACKED = 64L << 20;
  private static final int MOST_CELLS = 2_000_000;

  private final String file;

  private OdsFile(String file) {
    this.file = file;
  }

  static List<Sheet> read(Path path) throws RuleException {
    OdsFile ods = new OdsFile(path.toString());
    try {
      if (Files.size(path) > LARGEST_FILE) {
        throw ods.tooLarge();
      }
      byte[] bytes = Files.readAllBytes(path);
      ods.refuseBomb(bytes);
      return ods.sheets(new SpreadSheet(new ByteArrayInputStream(bytes)));
    } catch (IOException | RuntimeException e) {
      // The library's own message may quote a cell.
      throw new RuleException(
          Location.of(ods.file),
          "ce fichier ne se lit pas comme un tableur ODS : vérifiez-le, ou enregistrez-le en .ods",
          "this file does not read as an ODS spreadsheet: check it, or save it as .ods");
    }
  }

  private void refuseBomb(byte[] bytes) throws IOException, RuleException {
    long unpacked = 0;
    byte[] buffer = new byte[1 << 16];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      while (zip.getNextEntry() != null) {
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          unpacked += read;
          if (unpacked > LARGEST_UNPACKED) {
            throw tooLarge();
          }
        }
      }
    }
  }

  private RuleException tooLarge() {
    return new RuleException(
        Location.of(file),
        "ce tableur est trop gros pour un registre : gardez-en les feuilles du registre",
        "this spreadsheet is too large for a register: keep the register's sheets only");
  }

  private List<Sheet> sheets(SpreadSheet book) throws RuleException {
    List<Sheet> sheets = new ArrayList<>();
    for (com.github.miachm.sods.Sheet sheet : book.getSheets()) {
      Range range = sheet.getDataRange();
      if ((long) range.getNumRows() * range.getNumColumns() > MOST_CELLS) {
        throw tooLarge();
      }
      sheets.add(new Sheet(file, sheet.getName(), rows(range.getValues())));
    }
    return sheets;
  }

  private static List<List<String>> rows(@Nullable Object[][] values) {
    List<List<String>> rows = new ArrayList<>();
    for (@Nullable Object[] line : values) {
      List<String> row = new ArrayList<>();
      for (@Nullable Object value : line) {
        row.add(value == null ? "" : value.toString().strip());
      }
      rows.add(row);
    }
    return rows;
  }
}
