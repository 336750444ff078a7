package fr.beffroi.cli.config;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What does one entry of {@code never-alert} say? Who, since whom, why: no entry without them. */
final class NeverAlertReader {
  static final List<String> KEYS =
      List.of("address", "user", "host", "rule", "author", "reason", "until");

  private NeverAlertReader() {}

  static Optional<NeverAlert> read(Section section) {
    List<NeverAlert.Kind> named =
        List.of(NeverAlert.Kind.values()).stream().filter(kind -> section.has(word(kind))).toList();
    if (named.size() != 1) {
      section.error(
          section.at(),
          "indiquez une chose et une seule : address, user ou host",
          "name one thing and only one: address, user or host");
      return Optional.empty();
    }
    NeverAlert.Kind kind = named.get(0);
    String value = section.required(word(kind));
    if (kind == NeverAlert.Kind.ADDRESS && !value.isEmpty()) {
      value = section.value(word(kind), Kinds.NETWORK, "");
    }
    return Optional.of(
        new NeverAlert(
            kind,
            value,
            section.text("rule"),
            section.required("author"),
            section.required("reason"),
            until(section)));
  }

  /** The last day; none is for ever. */
  private static @Nullable LocalDate until(Section section) {
    return section.has("until") ? section.value("until", Kinds.DATE, LocalDate.MAX) : null;
  }

  private static String word(NeverAlert.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
