package fr.beffroi.detection.behaviour.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import fr.beffroi.rules.Location;
import fr.beffroi.rules.RuleException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Which table does a CSV file hold? RFC 4180 in UTF-8, a comma between cells, names in the first
 * line; also compressed by gzip. Refuses, with line and column, what is no table, and what is
 * larger than memory allows.
 */
public final class TableReader {
  /** Cells of one table: about 500 MB of text would be more than a command has. */
  static final long MOST_CELLS = 4_000_000;

  static final int MOST_COLUMNS = 1_000;
  private static final int LONGEST_CELL = 10_000;

  private final String file;
  private final long mostCells;
  private final List<Table.Row> rows = new ArrayList<>();

  private TableReader(String file, long mostCells) {
    this.file = file;
    this.mostCells = mostCells;
  }

  /**
   * Reads a file whole.
   *
   * @throws RuleException where it is no table, with its place
   * @throws IOException when the file cannot be read
   */
  public static Table read(Path path) throws IOException, RuleException {
    return read(path, MOST_CELLS);
  }

  static Table read(Path path, long mostCells) throws IOException, RuleException {
    TableReader reader = new TableReader(path.toString(), mostCells);
    try (Reader text = reader.open(path)) {
      return reader.read(text);
    }
  }

  private Reader open(Path path) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path));
    in.mark(2);
    boolean packed = in.read() == 0x1F && in.read() == 0x8B;
    in.reset();
    // A decoder that reports: a replacement character would become a symbol of its own.
    return new InputStreamReader(
        packed ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8.newDecoder());
  }

  private Table read(Reader text) throws IOException, RuleException {
    CsvFactory factory =
        CsvFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxStringLength(LONGEST_CELL).build())
            .build();
    ObjectReader reader =
        CsvMapper.builder(factory)
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build()
            .readerFor(String[].class);
    try (MappingIterator<String[]> lines = reader.readValues(text)) {
      if (!lines.hasNextValue()) {
        throw refused(
            0,
            0,
            "le fichier est vide : une ligne de noms, puis des lignes de valeurs",
            "the file is empty: it needs a line of names, then rows");
      }
      List<String> columns = header(lines.nextValue());
      while (lines.hasNextValue()) {
        long line = lines.getCurrentLocation().getLineNr();
        add(lines.nextValue(), line, columns);
      }
      return new Table(file, columns, rows);
    } catch (JsonProcessingException e) {
      throw e.getCause() instanceof CharacterCodingException ? notText() : broken(e);
    } catch (CharacterCodingException e) {
      throw notText();
    }
  }

  private List<String> header(String[] names) throws RuleException {
    if (names.length > MOST_COLUMNS) {
      throw refused(
          1,
          MOST_COLUMNS + 1,
          "trop de colonnes : " + MOST_COLUMNS + " au plus",
          "too many columns: at most " + MOST_COLUMNS);
    }
    List<String> columns = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.length; i++) {
      String name = i == 0 && names[i].startsWith("\uFEFF") ? names[i].substring(1) : names[i];
      if (name.isBlank()) {
        throw refused(1, i + 1, "une colonne sans nom", "a column without a name");
      }
      if (!seen.add(name)) {
        throw refused(
            1,
            i + 1,
            "deux colonnes portent le nom de celle-ci : renommez-en une",
            "a second column of the same name: rename one");
      }
      columns.add(name);
    }
    return columns;
  }

  private void add(String[] cells, long line, List<String> columns) throws RuleException {
    if (cells.length != columns.size()) {
      throw refused(
          line,
          Math.min(cells.length, columns.size()) + 1,
          cells.length + " cellules, pour " + columns.size() + " colonnes nommées",
          cells.length + " cells, for " + columns.size() + " columns that are named");
    }
    if ((rows.size() + 1L) * columns.size() > mostCells) {
      throw refused(
          line,
          1,
          "trop grand : " + mostCells + " cellules au plus par fichier ; découpez-le",
          "too large: at most " + mostCells + " cells a file; split it");
    }
    rows.add(new Table.Row(line, List.of(cells)));
  }

  private RuleException notText() {
    return refused(
        0,
        0,
        "ce n'est pas du texte en UTF-8 : enregistrez-le en CSV UTF-8",
        "not text in UTF-8: save it as CSV in UTF-8");
  }

  private RuleException broken(JsonProcessingException error) {
    long line = error.getLocation() == null ? 0 : error.getLocation().getLineNr();
    int column = error.getLocation() == null ? 0 : error.getLocation().getColumnNr();
    return refused(
        line,
        column,
        "ce n'est pas du CSV (guillemet jamais fermé, cellule trop longue ?)",
        "not CSV (a quote that is never closed, a cell that is too long?)");
  }

  private RuleException refused(long line, int column, String french, String english) {
    return new RuleException(
        new Location(file, (int) Math.min(line, Integer.MAX_VALUE), column), french, english);
  }
}
