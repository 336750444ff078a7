package fr.beffroi.ingest.enrich.llm;

import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import java.io.Serializable;
import java.util.List;

/**
 * At which machines does nobody sit? What a server does is no person's doing. What a relay does
 * (proxy, resolver, gateway) it does for another machine, whose own line says so.
 *
 * @param servers where programs run of themselves
 * @param relays machines that speak for others, servers or not
 */
public record Machines(Networks servers, Networks relays) implements Serializable {
  /** None is known: at each of them somebody may sit. */
  public static final Machines UNKNOWN = of(List.of(), List.of());

  /**
   * By their networks.
   *
   * @throws IllegalArgumentException where a text is no network
   */
  public static Machines of(List<String> servers, List<String> relays) {
    return new Machines(Networks.of(servers), Networks.of(relays));
  }

  /** Where a user is named somebody works on it, as on a terminal server. */
  boolean isServer(Event event) {
    String address = event.text(Fields.SOURCE_IP);
    return event.get(Fields.USER_NAME) == null
        && servers.contains(address)
        && !relays.contains(address);
  }

  boolean isRelay(Event event) {
    return relays.contains(event.text(Fields.SOURCE_IP));
  }
}
