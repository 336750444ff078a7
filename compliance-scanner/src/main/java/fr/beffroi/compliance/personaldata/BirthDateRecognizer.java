package fr.beffroi.compliance.personaldata;

import com.google.auto.service.AutoService;
import fr.beffroi.rules.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Is it a date of birth? Any date could be: the column's name says it, and births spread as people
 * do, over decades, while events crowd in the years since the software came.
 */
@AutoService(Recognizer.class)
public final class BirthDateRecognizer implements Recognizer {
  /** Without a name, births are believed where the middle half of them spans so many years … */
  private static final int SPREAD = 18;

  /** … and a quarter of them is before what municipal software was filled with. */
  private static final int OLD = 1975;

  private static final int FEWEST = 20;
  private static final int FEWEST_MONTHS = 8;

  @Override
  public String kind() {
    return "birth_date";
  }

  @Override
  public Bilingual label() {
    return new Bilingual("date de naissance", "date of birth");
  }

  @Override
  public Nature nature() {
    return Nature.PERSONAL;
  }

  @Override
  public boolean suits(DataType type) {
    return type != DataType.BOOLEAN;
  }

  @Override
  public Reading read(String value, WordLists lists) {
    return DateText.parse(value) == null ? Reading.OTHER : Reading.FORM;
  }

  @Override
  public boolean plausible(List<String> distinct, NameHint hint) {
    if (hint == NameHint.SPECIFIC) {
      return true;
    }
    List<LocalDate> dates =
        distinct.stream().map(DateText::parse).filter(Objects::nonNull).toList();
    int[] years = dates.stream().mapToInt(LocalDate::getYear).sorted().toArray();
    long months = dates.stream().map(LocalDate::getMonth).distinct().count();
    boolean varied = years.length >= FEWEST && months >= FEWEST_MONTHS;
    return varied && quartile(years, 1) < OLD && quartile(years, 3) - quartile(years, 1) >= SPREAD;
  }

  private static int quartile(int[] sorted, int which) {
    return sorted[Math.min(sorted.length - 1, sorted.length * which / 4)];
  }
}
