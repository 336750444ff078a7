package fr.beffroi.compliance.traffic;

import fr.beffroi.compliance.traffic.People.Someone;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Are there five people or more behind one number? Keeps no more of them than it takes to say so,
 * and says it of crowds put together as if all had been seen by one.
 *
 * <p>Users, addresses and networks are told apart, and the largest counts, as in {@link
 * Tally#people}.
 */
final class Crowd {
  private final Map<Person.Kind, Few> kinds = new EnumMap<>(Person.Kind.class);

  void add(Someone who) {
    of(who.kind()).add(who.pseudonym());
  }

  void addAll(Crowd other) {
    other.kinds.forEach((kind, few) -> of(kind).addAll(few));
  }

  boolean isThere() {
    return kinds.values().stream().anyMatch(few -> few.size >= Protection.FEWEST);
  }

  private Few of(Person.Kind kind) {
    return kinds.computeIfAbsent(kind, any -> new Few());
  }

  /** The first of them, each once. */
  private static final class Few {
    private final long[] first = new long[Protection.FEWEST];
    private int size;

    void add(long pseudonym) {
      if (size >= Protection.FEWEST) {
        return;
      }
      for (int i = 0; i < size; i++) {
        if (first[i] == pseudonym) {
          return;
        }
      }
      first[size++] = pseudonym;
    }

    void addAll(Few other) {
      Arrays.stream(other.first, 0, other.size).forEach(this::add);
    }
  }
}
