package fr.beffroi.cli.config;

import fr.beffroi.rules.Problem;
import java.io.Serial;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why can a configuration not be used? Every problem of the file, in its order. */
public final class ConfigurationException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  ConfigurationException(List<Problem> problems) {
    super(problems.stream().map(it -> it.in(Locale.ENGLISH)).collect(Collectors.joining("\n")));
    this.problems =
        problems.stream()
            .sorted(
                Comparator.comparingInt((Problem it) -> it.at().line())
                    .thenComparingInt(it -> it.at().column()))
            .toList();
  }

  public List<Problem> problems() {
    return problems;
  }
}
