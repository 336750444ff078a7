package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.detection.sigma.Digest;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose behaviour does a rule describe? */
public enum EntityKind {
  SOURCE("source.ip", Fields.SOURCE_IP),
  USER("user.name", Fields.USER_NAME),
  HOST("host.name", Fields.HOST_NAME),
  /** First part of {@code event.dataset}, as alerts name it: {@code sshd}. */
  SERVICE("service", Fields.EVENT_DATASET),
  COMMUNE("commune", null);

  /** A longer value is cut, and told from others by a hash of the whole. */
  private static final int LONGEST_VALUE = 200;

  private final String word;

  @SuppressWarnings("ImmutableEnumChecker") // a record of constants
  private final @Nullable Field field;

  EntityKind(String word, @Nullable Field field) {
    this.word = word;
    this.field = field;
  }

  /** The word of rule files: {@code source.ip}. */
  public String word() {
    return word;
  }

  static @Nullable EntityKind named(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst().orElse(null);
  }

  static List<String> words() {
    return Arrays.stream(values()).map(EntityKind::word).toList();
  }

  /** The event's entity of this kind, of bounded length, or null where it has none. */
  @Nullable String of(Event event) {
    if (field == null) {
      return event.commune();
    }
    String value = event.text(field);
    if (value == null) {
      return null;
    }
    return bounded(this == SERVICE ? service(value) : value);
  }

  private static String service(String dataset) {
    int dot = dataset.indexOf('.');
    return dot < 0 ? dataset : dataset.substring(0, dot);
  }

  private static String bounded(String text) {
    return text.length() <= LONGEST_VALUE
        ? text
        : text.substring(0, LONGEST_VALUE - 17)
            + '~'
            + Digest.hex(text.getBytes(StandardCharsets.UTF_8), 8);
  }
}
