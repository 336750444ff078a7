package fr.beffroi.ingest.enrich;

import fr.beffroi.ingest.event.Binary;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Which accounts are real? Those that have succeeded before, as the events say in their order.
 *
 * <p>An attack that names a real account is another thing than one that guesses. The memory is
 * bounded: beyond {@link #MOST} accounts the one that was seen longest ago is forgotten, and that
 * is counted.
 */
public final class KnownAccounts {
  static final int MOST = 50_000;

  private final LinkedHashMap<String, Boolean> seen = new LinkedHashMap<>(256, 0.75f, true);
  private long forgotten;

  /** The event with {@code user.kind}: system, known or unknown; itself where no user is named. */
  public Event enrich(Event event) {
    String user = event.text(Fields.USER_NAME);
    if (user == null || event.get(Fields.USER_KIND) != null) {
      return event;
    }
    return event.with(Fields.USER_KIND, kind(event, user));
  }

  private String kind(Event event, String user) {
    if (SystemAccounts.contains(user)) {
      return "system";
    }
    String key = event.commune() + '\u0001' + user.toLowerCase(Locale.ROOT);
    boolean known = seen.get(key) != null;
    if (!known && isLogin(event)) {
      remember(key);
      return "known";
    }
    return known ? "known" : "unknown";
  }

  private static boolean isLogin(Event event) {
    return "success".equals(event.text(Fields.EVENT_OUTCOME))
        && "authentication".equals(event.text(Fields.EVENT_CATEGORY));
  }

  private void remember(String key) {
    seen.put(key, Boolean.TRUE);
    if (seen.size() > MOST) {
      Iterator<String> oldest = seen.keySet().iterator();
      oldest.next();
      oldest.remove();
      forgotten++;
    }
  }

  /** How many accounts were forgotten for want of room. */
  public long forgotten() {
    return forgotten;
  }

  /** Writes the accounts from the one seen longest ago. */
  public void write(DataOutput out) throws IOException {
    out.writeByte(1);
    Binary.writeVarLong(seen.size(), out);
    for (Map.Entry<String, Boolean> account : seen.entrySet()) {
      Binary.writeText(account.getKey(), out);
    }
  }

  /** Reads what {@link #write} wrote into an empty memory. */
  public void read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != 1) {
      throw new IOException("known accounts of version " + version + "; this release reads 1");
    }
    int size = Binary.readLength(in, 2 * MOST);
    for (int i = 0; i < size; i++) {
      remember(Binary.readText(in));
    }
  }
}
