package fr.beffroi.compliance.traffic;

import fr.beffroi.ingest.enrich.llm.EvasionLists;
import fr.beffroi.ingest.enrich.llm.LlmCatalogue;
import fr.beffroi.ingest.enrich.llm.LlmMatcher;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.security.SecureRandom;
import java.util.List;

/**
 * May an event be a use, or a way past the logs? Most of a proxy's lines are neither, and go to the
 * same few thousand hosts: a name that was passed over is remembered, so that the next line with it
 * costs one look-up. What is let through is looked at again, by those who know more.
 */
final class Sieve {
  private static final Field AGENT = Fields.named("user_agent.original");
  private static final List<Field> NAMES =
      List.of(
          Fields.named("url.domain"),
          Fields.DESTINATION_DOMAIN,
          Fields.named("tls.client.server_name"),
          Fields.named("dns.question.name"));

  private final EvasionLists lists;
  private final LlmMatcher matcher;
  private final Passed hosts;
  private final Passed agents;
  private final Field[] names = NAMES.toArray(Field[]::new);

  Sieve(LlmCatalogue catalogue, EvasionLists lists, SecureRandom random) {
    this.matcher = new LlmMatcher(catalogue);
    this.lists = lists;
    this.hosts = new Passed(random);
    this.agents = new Passed(random);
  }

  boolean letsThrough(Event event) {
    Object before = null;
    for (Field field : names) {
      Object name = event.get(field);
      // A proxy's line has the same name twice.
      if (name != null && name != before && !name.equals(before)) {
        if (isOfInterest((String) name)) {
          return true;
        }
        before = name;
      }
    }
    return (event.get(AGENT) instanceof String agent && isAgent(agent))
        || lists.hasPort(event.get(Fields.DESTINATION_PORT));
  }

  private boolean isOfInterest(String host) {
    long hash = hosts.hash(host);
    if (hosts.has(hash)) {
      return false;
    }
    boolean found = matcher.ofDomain(host) != null || lists.has(host);
    if (!found) {
      hosts.add(hash);
    }
    return found;
  }

  private boolean isAgent(String agent) {
    long hash = agents.hash(agent);
    if (agents.has(hash)) {
      return false;
    }
    boolean found = matcher.ofAgent(agent) != null;
    if (!found) {
      agents.add(hash);
    }
    return found;
  }
}
