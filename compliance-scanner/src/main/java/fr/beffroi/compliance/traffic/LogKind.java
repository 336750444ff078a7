package fr.beffroi.compliance.traffic;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.rules.Bilingual;
import org.jspecify.annotations.Nullable;

/** What kind of log is a line from, as far as uses of artificial intelligence can be seen in it? */
public enum LogKind {
  PROXY("journal de proxy", "proxy log"),
  DNS("journal DNS", "DNS log"),
  CONNECTION(
      "journal de connexions (pare-feu, TLS, flux)", "log of connections (firewall, TLS, flows)");

  private static final Field URL = Fields.named("url.domain");
  private static final Field QUESTION = Fields.named("dns.question.name");
  private static final Field SERVER_NAME = Fields.named("tls.client.server_name");

  private final String french;
  private final String english;

  LogKind(String french, String english) {
    this.french = french;
    this.english = english;
  }

  public Bilingual title() {
    return new Bilingual(french, english);
  }

  /** Null where no use could be seen in it: a login, a mail. */
  static @Nullable LogKind of(Event event) {
    if (event.get(URL) != null) {
      return PROXY;
    }
    if (event.get(QUESTION) != null) {
      return DNS;
    }
    boolean connection =
        event.get(SERVER_NAME) != null
            || event.get(Fields.DESTINATION_DOMAIN) != null
            || (event.get(Fields.DESTINATION_IP) != null
                && event.get(Fields.DESTINATION_PORT) != null);
    return connection ? CONNECTION : null;
  }
}
