package fr.beffroi.compliance.personaldata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of {@code recognizer/<kind>.csv}: a text, what it is read as, and why. */
record RecognizerCase(String text, Reading expected, String why) {
  private static final Pattern CELL = Pattern.compile("(?:'((?:[^']|'')*)'|([^,']*))(?:,|$)");

  /** The cases of a kind; none where it has no table. */
  static List<RecognizerCase> of(String kind) {
    InputStream table = RecognizerCase.class.getResourceAsStream("recognizer/" + kind + ".csv");
    if (table == null) {
      return List.of();
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(RecognizerCase::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RecognizerCase parse(String line) {
    List<String> cells = new ArrayList<>();
    Matcher cell = CELL.matcher(line);
    while (cells.size() < 3 && cell.find()) {
      cells.add(cell.group(1) == null ? cell.group(2) : cell.group(1).replace("''", "'"));
    }
    return new RecognizerCase(cells.get(0), Reading.valueOf(cells.get(1)), cells.get(2));
  }
}
