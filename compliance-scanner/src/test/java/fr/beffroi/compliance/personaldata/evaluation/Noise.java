package fr.beffroi.compliance.personaldata.evaluation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What do clerks and software leave of values? One habit a column: as entered, in capitals without
 * accents, cut at a length, with mistakes of typing, or each row otherwise; empty ones in all.
 */
final class Noise {
  /** Texts may be cut; of a number, cutting would leave another. */
  private static final Set<String> TEXTS =
      Set.of("last_name", "first_name", "full_name", "address");

  private static final int SHORTEST_CUT = 12;

  private final Random random;
  private final boolean text;
  private final int habit;
  private final int cut;

  Noise(Random random, String kind) {
    this.random = random;
    this.text = TEXTS.contains(kind);
    this.habit = random.nextInt(5);
    this.cut = SHORTEST_CUT + random.nextInt(20);
  }

  /** 25 to 200 rows, an eighth of them empty, one in fifty a word of the clerk's. */
  List<String> of(Supplier<String> values) {
    List<String> rows = new ArrayList<>();
    int count = 25 + random.nextInt(175);
    for (int row = 0; row < count; row++) {
      boolean missing = random.nextInt(8) == 0;
      boolean noted = random.nextInt(50) == 0;
      rows.add(missing ? "" : noted ? "INCONNU" : left(values.get(), habit));
    }
    return rows;
  }

  private String left(String value, int how) {
    return switch (how) {
      case 0 -> value;
      case 1 -> capitals(value);
      case 2 -> text && value.length() > cut ? value.substring(0, cut) : value;
      case 3 -> random.nextInt(33) == 0 ? mistyped(value) : value;
      default -> left(value, random.nextInt(4));
    };
  }

  private static String capitals(String value) {
    String bare = Normalizer.normalize(value, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return bare.toUpperCase(Locale.ROOT);
  }

  private String mistyped(String value) {
    int at = random.nextInt(value.length());
    return random.nextBoolean()
        ? value.substring(0, at) + value.substring(at + 1)
        : value.substring(0, at) + value.charAt(at) + value.substring(at);
  }
}
