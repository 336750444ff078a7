package fr.beffroi.compliance.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which of these is meant by a written name? The one that is spelt so; else the one that is but for
 * capitals, since stores fold them, each in its own way.
 */
final class Names<T> {
  private record Spelling<T>(String text, T named) {}

  private final List<Spelling<T>> spellings = new ArrayList<>();

  void add(String spelling, T named) {
    spellings.add(new Spelling<>(spelling, named));
  }

  /** All that the name may mean: none where it is unknown, several where it is not enough. */
  Set<T> meantBy(String written) {
    Set<T> exact = where(written::equals);
    return exact.isEmpty() ? where(written::equalsIgnoreCase) : exact;
  }

  /** All whose name fits, {@code *} standing for anything but a slash. */
  Set<T> fitting(String pattern) {
    String regex =
        Arrays.stream(pattern.split("\\*", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("[^/]*"));
    Pattern fits = Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    return where(spelling -> fits.matcher(spelling).matches());
  }

  List<String> known() {
    return spellings.stream().map(Spelling::text).toList();
  }

  private Set<T> where(Predicate<String> fits) {
    return spellings.stream()
        .filter(spelling -> fits.test(spelling.text()))
        .map(Spelling::named)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
