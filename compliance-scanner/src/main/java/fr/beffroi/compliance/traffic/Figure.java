package fr.beffroi.compliance.traffic;

import java.util.OptionalLong;

/**
 * What may be shown of one block, all of it of five people or more?
 *
 * @param requests to the provider; how many bursts, in the table of them
 * @param questions lines of DNS logs, counted apart since each use has several
 * @param bytes sent out; zero in the table of bursts, and where no log says them
 * @param people users or addresses; in other tables than that of use five, which stands for five or
 *     more: those who pasted are some of those who used
 * @param days on which something was seen
 * @param typicalBytes the mean size of a burst, to one digit; zero elsewhere
 */
public record Figure(
    Table table,
    Span span,
    Cell label,
    long requests,
    long questions,
    long bytes,
    long people,
    int days,
    long typicalBytes) {
  /** Which table is it a row of? */
  public enum Table {
    /** By service, provider and status. */
    USE,
    /** Probable pastes of documents, by service and hour of the day. */
    BURST,
    /** Ways past the logs, by service: signs, and no use. */
    EVASION,
    /** What browsers and programs ask of themselves: no use. */
    AUTOMATIC,
    /** What a proxy or a firewall refused: no use. */
    DENIED
  }

  public Figure {
    if (people < Protection.FEWEST) {
      throw new IllegalArgumentException("a figure of fewer than five people is not shown");
    }
  }

  static Figure of(Table table, Span span, Block block) {
    Tally tally = block.tally();
    boolean burst = table == Table.BURST;
    return new Figure(
        table,
        span,
        block.label(),
        tally.requests(),
        tally.questions(),
        // Bytes of the bursts, taken from those of the use, would leave those of a few people.
        burst ? 0 : tally.bytes(),
        table == Table.USE ? tally.people() : Protection.FEWEST,
        tally.days(),
        burst ? oneDigit(tally.bytes() / Math.max(1, tally.requests())) : 0);
  }

  /** The bytes; nothing where no log says them: nobody asks a service without a byte. */
  public OptionalLong sent() {
    return bytes > 0 || table == Table.BURST ? OptionalLong.of(bytes) : OptionalLong.empty();
  }

  /** The same, called otherwise. */
  Figure labelled(Cell other) {
    return new Figure(table, span, other, requests, questions, bytes, people, days, typicalBytes);
  }

  /** The same, of so many people. */
  Figure withPeople(long number) {
    return new Figure(table, span, label, requests, questions, bytes, number, days, typicalBytes);
  }

  /** Both together, of people that are none of the other's. */
  Figure plus(Figure other) {
    long all = requests + other.requests;
    long sent = requests * typicalBytes + other.requests * other.typicalBytes;
    return new Figure(
        table,
        span,
        label,
        all,
        questions + other.questions,
        bytes + other.bytes,
        table == Table.USE ? people + other.people : Protection.FEWEST,
        Math.max(days, other.days),
        oneDigit(sent / Math.max(1, all)));
  }

  private static long oneDigit(long number) {
    long unit = 1;
    while (number / unit >= 10) {
      unit *= 10;
    }
    return (number + unit / 2) / unit * unit;
  }
}
