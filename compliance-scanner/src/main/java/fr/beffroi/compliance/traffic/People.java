package fr.beffroi.compliance.traffic;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who is it each time, without anybody's name? The same few hundred people stand in most lines: so
 * that the hash is computed once for each, the last few thousand names and addresses are held as
 * long as the key is, and let go with it.
 */
final class People implements AutoCloseable {
  private static final int REMEMBERED = 8_192;

  /** What is longer is nobody's name, and is not remembered. */
  private static final int LONGEST = 255;

  private final Pseudonyms pseudonyms;
  private final Map<String, Someone> users = new HashMap<>();
  private final Map<String, Someone> machines = new HashMap<>();

  /**
   * One of them.
   *
   * @param kind of what it is the pseudonym
   */
  record Someone(Person.Kind kind, long pseudonym) {
    /** Whom no log tells apart from others. */
    static final Someone NOBODY = new Someone(Person.Kind.ADDRESS, 0);

    boolean isUser() {
      return kind == Person.Kind.USER;
    }

    @Override
    public String toString() {
      return "Someone";
    }
  }

  People(SecureRandom random) {
    pseudonyms = new Pseudonyms(random);
  }

  /**
   * By the user's name, else and of a computer's account by the address; null where the event says
   * nothing of it.
   */
  @Nullable Someone of(Event event) {
    String name = event.text(Fields.USER_NAME);
    return name == null || Person.isMachine(name)
        ? machine(event)
        : known(users, name, Person::user);
  }

  /** By the address, which all logs name; null where this one does not. */
  @Nullable Someone machine(Event event) {
    String address = event.text(Fields.SOURCE_IP);
    return address == null ? null : known(machines, address, Person::machine);
  }

  private Someone known(
      Map<String, Someone> known, String written, Function<String, Person> reading) {
    Someone someone = known.get(written);
    return someone == null ? add(known, written, reading.apply(written)) : someone;
  }

  private Someone add(Map<String, Someone> known, String written, Person person) {
    Someone someone = new Someone(person.kind(), pseudonyms.of(person.identity()));
    if (known.size() >= REMEMBERED) {
      known.clear();
    }
    if (written.length() <= LONGEST) {
      known.put(written, someone);
    }
    return someone;
  }

  @Override
  public void close() {
    pseudonyms.close();
    users.clear();
    machines.clear();
  }

  @Override
  public String toString() {
    return "People";
  }
}
