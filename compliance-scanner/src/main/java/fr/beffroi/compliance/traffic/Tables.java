package fr.beffroi.compliance.traffic;

import java.time.YearMonth;
import java.util.Map;

/**
 * In which tally does a thing count, of which table? The cells of all months are bounded together;
 * what finds no place is counted as several.
 */
final class Tables {
  private static final int MOST_CELLS = 20_000;
  private static final Cell ALL = new Cell("", "", "");
  private static final Cell REST = new Cell(Cell.SEVERAL, Cell.SEVERAL, Cell.SEVERAL);

  private final Months uses = new Months();
  private final Months pasted = new Months();
  private final Months evasions = new Months();
  private final Months automatic = new Months();
  private final Months denied = new Months();
  private final Room room;
  private int cells;
  private long folded;

  /**
   * Makes empty ones.
   *
   * @param places of pseudonyms, for all of them
   */
  Tables(long places) {
    room = new Room(places);
  }

  /** The table of what was found: what nobody did is no use. */
  Months of(Sighting sighting) {
    return switch (sighting.kind()) {
      case EVASION -> evasions;
      case AUTOMATIC -> automatic;
      case USE -> sighting.denied() ? denied : uses;
    };
  }

  Months uses() {
    return uses;
  }

  Months pasted() {
    return pasted;
  }

  /** Of some tables only the sum is told. */
  Tally tally(Months table, YearMonth month, Cell cell) {
    boolean whole = table == automatic || table == denied;
    return tally(table.of(month), whole ? ALL : cell);
  }

  private Tally tally(Map<Cell, Tally> of, Cell cell) {
    Tally known = of.get(cell);
    if (known != null) {
      return known;
    }
    if (cells >= MOST_CELLS) {
      folded++;
      return of.computeIfAbsent(REST, any -> new Tally(room));
    }
    cells++;
    Tally made = new Tally(room);
    of.put(cell, made);
    return made;
  }

  /** What was left out for lack of room. */
  Caps caps(boolean outside, boolean twice) {
    return new Caps(room.refused(), folded, outside, twice, false);
  }

  Publication publish(Publisher publisher) {
    return publisher.publish(uses, pasted, evasions, automatic, denied);
  }
}
