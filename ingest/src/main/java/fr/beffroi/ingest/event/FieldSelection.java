package fr.beffroi.ingest.event;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of its events does a reader want? What it does not want is not built: a count over a
 * hundred million lines that needs twenty fields of each is spared the others.
 *
 * <p>Of what is selected an event says just what it would say whole; of the rest perhaps something,
 * perhaps nothing. Fields that the catalogue lacks are left out. The time, the logsource and where
 * the line stands are always there.
 */
public final class FieldSelection {
  /** Every field, of the catalogue or not. */
  public static final FieldSelection ALL = new FieldSelection(null);

  /** Formats look at what they have set of these before they set others. */
  private static final List<String> LOOKED_AT =
      List.of(
          "event.category",
          "event.severity",
          "log.level",
          "source.ip",
          "source.port",
          "source.bytes",
          "destination.ip",
          "destination.port",
          "destination.bytes",
          "observer.ingress.interface.name",
          "observer.egress.interface.name",
          "url.domain",
          "url.port",
          "user.name",
          "winlog.workstation");

  /** By the fields' numbers; null where all are wanted. */
  private final boolean @Nullable [] wanted;

  private FieldSelection(boolean @Nullable [] wanted) {
    this.wanted = wanted;
  }

  /** These fields, and those without which their formats do not know them. */
  public static FieldSelection of(Collection<Field> fields) {
    boolean[] wanted = new boolean[Fields.all().size()];
    fields.forEach(field -> wanted[field.number()] = true);
    LOOKED_AT.forEach(name -> wanted[Fields.named(name).number()] = true);
    return new FieldSelection(wanted);
  }

  boolean has(Field field) {
    return wanted == null || wanted[field.number()];
  }

  boolean isAll() {
    return wanted == null;
  }
}
