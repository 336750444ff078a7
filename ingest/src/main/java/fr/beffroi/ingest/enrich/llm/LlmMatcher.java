package fr.beffroi.ingest.enrich.llm;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Does an event use a service of artificial intelligence, and which? The names of the host are
 * asked first, from the one that says most; the program's name only where none of them is known,
 * since an SDK talks to whichever server it is told.
 */
public final class LlmMatcher {
  static final Field USER_AGENT = Fields.named("user_agent.original");
  private static final List<Field> NAMES =
      List.of(
          Fields.named("url.domain"),
          Fields.named("destination.domain"),
          Fields.named("tls.client.server_name"),
          Fields.named("dns.question.name"));

  private final Field[] names = NAMES.toArray(Field[]::new);

  /** Both kinds in one, so that a name of no concern is looked up once. */
  private final NameIndex<Entry> hosts = new NameIndex<>();

  private final AgentIndex<Use> agents = new AgentIndex<>();
  private final EvasionLists ways;

  /** What a name stands for. */
  private sealed interface Entry permits Use, Past {}

  private record Use(LlmProvider provider, LlmCategory category, boolean automatic, boolean guessed)
      implements Entry {
    LlmMatch at(Field field) {
      return new LlmMatch(provider, category, automatic, guessed, field);
    }
  }

  private record Past(Sign.Way way) implements Entry {}

  /** Of two providers with one name the first by its id has it; {@link LlmLint} says so. */
  public LlmMatcher(LlmCatalogue catalogue) {
    this(catalogue, EvasionLists.none());
  }

  /** Looks for ways past the logs too; what uses a service is nothing else. */
  public LlmMatcher(LlmCatalogue catalogue, EvasionLists ways) {
    this.ways = ways;
    for (LlmProvider provider : catalogue.providers()) {
      provider.domains().forEach(domain -> add(provider, domain));
      for (LlmAgent agent : provider.agents()) {
        agents.add(agent.product(), new Use(provider, agent.category(), agent.automatic(), false));
      }
    }
    ways.domains()
        .forEach(
            (name, way) -> hosts.add(LlmDomain.Kind.SUFFIX, name, new Past(new Sign.Way(way))));
  }

  private void add(LlmProvider provider, LlmDomain domain) {
    boolean guessed = domain.kind() == LlmDomain.Kind.SIGN;
    Use use = new Use(provider, domain.category(), domain.automatic(), guessed);
    hosts.add(domain.kind(), domain.name(), use);
  }

  /** The service, or null. */
  public @Nullable LlmMatch match(Event event) {
    return find(event) instanceof LlmMatch match ? match : null;
  }

  /** The service, or the way past the logs; null where there is neither. */
  @Nullable Sign find(Event event) {
    Sign way = null;
    Object before = null;
    for (Field field : names) {
      Object name = event.get(field);
      // A proxy's line has the same name twice.
      if (name != null && !name.equals(before)) {
        Entry entry = hosts.find((String) name);
        if (entry instanceof Use use) {
          return use.at(field);
        }
        way = way == null && entry instanceof Past past ? past.way : way;
        before = name;
      }
    }
    Object agent = event.get(USER_AGENT);
    Use use = agent == null ? null : agents.find((String) agent);
    if (use != null) {
      return use.at(USER_AGENT);
    }
    return way == null ? byPort(event) : way;
  }

  private @Nullable Sign byPort(Event event) {
    Evasion way = ways.byPort(event);
    return way == null ? null : new Sign.Way(way);
  }

  /** Whether a host's name is a service's, or a way past the logs. */
  public boolean knows(String host) {
    return hosts.find(host) != null;
  }

  /** The service behind a host's name, as logs write it; null where there is none. */
  public @Nullable LlmMatch ofDomain(String name) {
    return hosts.find(name) instanceof Use use ? use.at(NAMES.get(0)) : null;
  }

  /** The service behind a {@code User-Agent}; null where there is none. */
  public @Nullable LlmMatch ofAgent(String agent) {
    Use use = agents.find(agent);
    return use == null ? null : use.at(USER_AGENT);
  }
}
