package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import org.jspecify.annotations.Nullable;

/** Who does it, as whom, and from where? Sets the fields and what ECS relates to them. */
final class Actors {
  private static final Field SOURCE_DOMAIN = Fields.named("source.domain");
  private static final Field EFFECTIVE = Fields.named("user.effective.name");
  private static final Field RELATED_IP = Fields.named("related.ip");
  private static final Field RELATED_USER = Fields.named("related.user");
  private static final Field RELATED_HOSTS = Fields.named("related.hosts");

  private Actors() {}

  static void user(Event.Builder event, @Nullable String name) {
    event.set(Fields.USER_NAME, name).add(RELATED_USER, name);
  }

  /** The account that is taken: sudo's USER, su's target. */
  static void effectiveUser(Event.Builder event, @Nullable String name) {
    event.set(EFFECTIVE, name).add(RELATED_USER, name);
  }

  /** The far end by its address, or by its name where the program looked that up. */
  static void source(Event.Builder event, @Nullable String addressOrName) {
    if (addressOrName == null) {
      return;
    }
    String ip = IpText.canonical(addressOrName);
    if (ip != null) {
      event.set(Fields.SOURCE_IP, ip).add(RELATED_IP, ip);
    } else {
      sourceDomain(event, addressOrName);
    }
  }

  static void sourceDomain(Event.Builder event, String name) {
    // sshd writes UNKNOWN for a socket that is already gone.
    if (isHostName(name) && !name.equals("UNKNOWN")) {
      event.set(SOURCE_DOMAIN, name).add(RELATED_HOSTS, name);
    }
  }

  private static boolean isHostName(String name) {
    if (name.isEmpty() || name.length() > 255) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      if (!Character.isLetterOrDigit(letter) && "-._".indexOf(letter) < 0) {
        return false;
      }
    }
    return true;
  }
}
