package fr.beffroi.compliance.personaldata;

import com.google.auto.service.AutoService;
import fr.beffroi.rules.Bilingual;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Is it the machine-readable zone of an identity document, as scanned text has it? The check digits
 * weigh 7, 3, 1 (ICAO Doc 9303, part 3, section 4.9).
 *
 * <p>Line two of a passport (TD3, 44 characters), lines one and two of a card (TD1, 30 characters,
 * which carry the number's and the dates' digits), line two of the French card of before 2021 (36
 * characters, a number, a birth and the whole).
 */
@AutoService(Recognizer.class)
public final class MrzRecognizer implements Recognizer {
  private static final int WINDOW = 512;
  private static final Pattern LINES = Pattern.compile("\\R| ");
  private static final Pattern ZONE = Pattern.compile("[A-Z0-9<]{30}|[A-Z0-9<]{36}|[A-Z0-9<]{44}");
  private static final Pattern DATES = Pattern.compile("[0-9]{7}[MFX<][0-9]{7}[A-Z<]{3}.*");
  private static final int[] WEIGHTS = {7, 3, 1};

  @Override
  public String kind() {
    return "mrz";
  }

  @Override
  public Bilingual label() {
    return new Bilingual(
        "bande de lecture d'une pièce d'identité", "machine-readable zone of an identity document");
  }

  @Override
  public Nature nature() {
    return Nature.PERSONAL;
  }

  /** Two check digits at least. */
  @Override
  public double checkedByChance() {
    return 0.01;
  }

  @Override
  public Reading read(String value, WordLists lists) {
    String text = value.length() > WINDOW ? value.substring(0, WINDOW) : value;
    boolean found =
        LINES
            .splitAsStream(text.toUpperCase(Locale.ROOT))
            .filter(line -> ZONE.matcher(line).matches())
            .anyMatch(MrzRecognizer::isChecked);
    return found ? Reading.CHECKED : Reading.OTHER;
  }

  private static boolean isChecked(String line) {
    return switch (line.length()) {
      case 44 -> isPassport(line);
      case 36 -> isFormerCard(line);
      default -> DATES.matcher(line).matches() && agrees(line, 0, 6) && agrees(line, 8, 14);
    };
  }

  private static boolean isPassport(String line) {
    return agrees(line, 0, 9) && agrees(line, 13, 19) && agrees(line, 21, 27);
  }

  private static boolean isFormerCard(String line) {
    return agrees(line, 0, 12) && agrees(line, 27, 33);
  }

  /** Whether the character at {@code end} is the check digit of those before it. */
  private static boolean agrees(String line, int from, int end) {
    int sum = 0;
    for (int i = from; i < end; i++) {
      char c = line.charAt(i);
      sum += (c == '<' ? 0 : Character.digit(c, 36)) * WEIGHTS[(i - from) % WEIGHTS.length];
    }
    return line.charAt(end) - '0' == sum % 10;
  }
}
