package fr.beffroi.compliance.traffic;

import fr.beffroi.ingest.enrich.llm.EvasionLists;
import fr.beffroi.ingest.enrich.llm.LlmMatcher;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * May an event be a use, or a way past the logs? Most of a proxy's lines are neither, and go to the
 * same few thousand hosts: a name that was passed over is remembered, so that the next line with it
 * costs one look-up. What is let through is looked at again, by those who know more.
 */
final class Sieve {
  private static final Field URL = Fields.named("url.domain");
  private static final Field SERVER_NAME = Fields.named("tls.client.server_name");
  private static final Field QUESTION = Fields.named("dns.question.name");
  private static final Field AGENT = Fields.named("user_agent.original");

  private final EvasionLists lists;
  private final LlmMatcher matcher;
  private final Passed hosts;
  private final Passed agents;

  Sieve(LlmMatcher matcher, EvasionLists lists, SecureRandom random) {
    this.matcher = matcher;
    this.lists = lists;
    this.hosts = new Passed(random);
    this.agents = new Passed(random);
  }

  boolean letsThrough(Event event) {
    Object url = event.get(URL);
    Object host = event.get(Fields.DESTINATION_DOMAIN);
    return isHost(url)
        // A proxy's line has the same name twice.
        || (host != url && isHost(host))
        || isHost(event.get(SERVER_NAME))
        || isHost(event.get(QUESTION))
        || isAgent(event.get(AGENT))
        || lists.hasPort(event.get(Fields.DESTINATION_PORT));
  }

  private boolean isHost(@Nullable Object name) {
    if (!(name instanceof String host)) {
      return false;
    }
    long hash = hosts.hash(host);
    if (hosts.has(hash)) {
      return false;
    }
    boolean found = matcher.knows(host);
    if (!found) {
      hosts.add(hash);
    }
    return found;
  }

  private boolean isAgent(@Nullable Object name) {
    if (!(name instanceof String agent)) {
      return false;
    }
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
