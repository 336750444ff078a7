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
  private final DomainTrie<Entry> domains = new DomainTrie<>();
  private final BrandWords<Entry> words = new BrandWords<>();
  private final NameSigns<Entry> signs = new NameSigns<>();
  private final AgentIndex<Entry> agents = new AgentIndex<>();

  /** What a name stands for. */
  private record Entry(
      LlmProvider provider, LlmCategory category, boolean automatic, boolean guessed) {
    LlmMatch at(Field field) {
      return new LlmMatch(provider, category, automatic, guessed, field);
    }
  }

  /** Of two providers with one name the first by its id has it; {@link LlmLint} says so. */
  public LlmMatcher(LlmCatalogue catalogue) {
    for (LlmProvider provider : catalogue.providers()) {
      provider.domains().forEach(domain -> add(provider, domain));
      for (LlmAgent agent : provider.agents()) {
        agents.add(
            agent.product(), new Entry(provider, agent.category(), agent.automatic(), false));
      }
    }
  }

  private void add(LlmProvider provider, LlmDomain domain) {
    boolean guessed = domain.kind() == LlmDomain.Kind.SIGN;
    Entry entry = new Entry(provider, domain.category(), domain.automatic(), guessed);
    switch (domain.kind()) {
      case EXACT -> domains.add(domain.name(), false, entry);
      case SUFFIX -> domains.add(domain.name(), true, entry);
      case WORD -> words.add(domain.name(), entry);
      case SIGN -> signs.add(domain.name(), entry);
    }
  }

  /** The service, or null. */
  public @Nullable LlmMatch match(Event event) {
    Object before = null;
    for (Field field : names) {
      Object name = event.get(field);
      // A proxy's line has the same name twice.
      if (name != null && !name.equals(before)) {
        Entry entry = named((String) name);
        if (entry != null) {
          return entry.at(field);
        }
        before = name;
      }
    }
    Object agent = event.get(USER_AGENT);
    Entry entry = agent == null ? null : agents.find((String) agent);
    return entry == null ? null : entry.at(USER_AGENT);
  }

  /** The service behind a host's name, as logs write it; null where there is none. */
  public @Nullable LlmMatch ofDomain(String name) {
    Entry entry = named(name);
    return entry == null ? null : entry.at(NAMES.get(0));
  }

  private @Nullable Entry named(String name) {
    Entry entry = domains.find(name);
    return entry == null ? said(name) : entry;
  }

  /** What a name says that no list has. */
  private @Nullable Entry said(String name) {
    RegisteredLabel label = RegisteredLabel.of(name);
    if (label == null) {
      return null;
    }
    Entry word = words.find(name, label);
    Entry entry = word == null ? signs.find(name, label) : word;
    return entry != null && !label.isConverted(name) && DomainName.isName(name, label.end())
        ? entry
        : null;
  }

  /** The service behind a {@code User-Agent}; null where there is none. */
  public @Nullable LlmMatch ofAgent(String agent) {
    Entry entry = agents.find(agent);
    return entry == null ? null : entry.at(USER_AGENT);
  }
}
