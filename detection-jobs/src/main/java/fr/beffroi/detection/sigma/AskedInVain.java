package fr.beffroi.detection.sigma;

import fr.beffroi.ingest.enrich.llm.LlmTagger;
import fr.beffroi.ingest.event.Binary;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which questions to a resolver were asked in vain? One that blocks (Pi-hole, a policy zone of BIND
 * or Unbound) logs the question first, and that it refused it in a line after: an attempt, and no
 * use. So what a question says of a use waits ten seconds, and is forgotten when the refusal comes.
 * An answer says nothing that its question did not; of a log without questions the answers count.
 * Reports count so too.
 *
 * <p>Only hits that name nobody wait ({@link Grouping#namesNobody}); all others pass at once. It
 * goes by the time of receipt, and remembers hashes of names and no names.
 */
public final class AskedInVain {
  private static final int VERSION = 1;
  private static final int MOST_WAITING = 1_000;
  private static final int MOST_LOGS = 1_000;

  /** A resolver refuses at once; another file of the same resolver may be read a little later. */
  private static final long AT_ONCE = Duration.ofSeconds(10).toMillis();

  private static final Field NAME = Fields.named("dns.question.name");
  private static final Field TYPE = Fields.named("dns.type");

  private final List<GroupPlan> plans;
  private final String rules;
  private final Deque<Waiting> waiting = new ArrayDeque<>();

  /** Logs that have lines for questions. */
  private final Set<Long> asking = new LinkedHashSet<>();

  /** What a question says of a use, which part of the town hall asked it. */
  private record Waiting(long name, String service, List<Hit> hits) {
    private boolean isOf(long other, String from, long time) {
      return name == other
          && (from.isEmpty() || from.equals(service))
          && Math.abs(hits.get(0).time() - time) <= AT_ONCE;
    }
  }

  public AskedInVain(Ruleset rules) {
    this.plans = rules.plans();
    // Hits have numbers of plans and rules, which are others in another rule set.
    this.rules =
        Digest.hex(
            rules.rules().stream()
                .map(rule -> rule.header().id() + rule.grouping().id())
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8),
            16);
  }

  /**
   * The hits that are sure now: those of this event, and those of questions before it that nobody
   * refused.
   */
  public List<Hit> onEvent(Event event, List<Hit> hits) {
    if (waiting.isEmpty() && event.get(LlmTagger.ROLE) == null) {
      return hits;
    }
    List<Hit> sure = new ArrayList<>();
    settle(event.received().toEpochMilli() - AT_ONCE, sure);
    String name = event.text(NAME);
    String type = event.text(TYPE);
    if (name == null || type == null || event.get(LlmTagger.ROLE) == null) {
      sure.addAll(hits);
      return sure;
    }
    List<Hit> uses = new ArrayList<>();
    hits.forEach(hit -> (isUse(hit) ? uses : sure).add(hit));
    long log = hash(event, Objects.requireNonNullElse(event.text(Fields.LOG_SOURCE), ""));
    if (event.has(Fields.EVENT_TYPE, "denied")) {
      forget(hash(event, name), event);
      sure.addAll(uses);
    } else if (type.equals("query")) {
      note(log);
      await(new Waiting(hash(event, name), service(event), uses), sure);
    } else if (!asking.contains(log)) {
      sure.addAll(uses);
    }
    return sure;
  }

  /** Nothing more comes: what still waits was not refused. */
  public List<Hit> end() {
    List<Hit> sure = new ArrayList<>();
    settle(Long.MAX_VALUE, sure);
    return sure;
  }

  private void settle(long receivedBefore, List<Hit> sure) {
    while (!waiting.isEmpty() && waiting.getFirst().hits.get(0).received() < receivedBefore) {
      sure.addAll(waiting.removeFirst().hits);
    }
  }

  private void await(Waiting question, List<Hit> sure) {
    if (question.hits.isEmpty()) {
      return;
    }
    waiting.addLast(question);
    if (waiting.size() > MOST_WAITING) {
      sure.addAll(waiting.removeFirst().hits);
    }
  }

  /** The question that was asked last of those that it may be a refusal of. */
  private void forget(long name, Event refusal) {
    String from = refusal.get(Fields.SOURCE_IP) == null ? "" : service(refusal);
    long time = EventMatcher.time(refusal);
    for (Iterator<Waiting> last = waiting.descendingIterator(); last.hasNext(); ) {
      if (last.next().isOf(name, from, time)) {
        last.remove();
        return;
      }
    }
  }

  private void note(long log) {
    if (asking.size() < MOST_LOGS) {
      asking.add(log);
    }
  }

  private boolean isUse(Hit hit) {
    return plans.get(hit.plan()).grouping().namesNobody();
  }

  private static String service(Event event) {
    return Objects.requireNonNullElse(event.text(LlmTagger.SERVICE), "");
  }

  private static long hash(Event event, String text) {
    return Digest.number((event.commune() + '\u001F' + text).getBytes(StandardCharsets.UTF_8));
  }

  public void write(DataOutput out) throws IOException {
    HitCodec codec = new HitCodec();
    out.writeByte(VERSION);
    Binary.writeText(rules, out);
    Binary.writeVarLong(asking.size(), out);
    for (long log : asking) {
      out.writeLong(log);
    }
    Binary.writeVarLong(waiting.size(), out);
    for (Waiting one : waiting) {
      out.writeLong(one.name);
      Binary.writeText(one.service, out);
      Binary.writeVarLong(one.hits.size(), out);
      for (Hit hit : one.hits) {
        codec.write(hit, out);
      }
    }
  }

  /** Reads what {@link #write} wrote into an empty memory; nothing of another rule set. */
  public void read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("questions of version " + version + "; this release reads " + VERSION);
    }
    boolean ours = Binary.readText(in).equals(rules);
    for (int logs = Binary.readLength(in, MOST_LOGS); logs > 0; logs--) {
      asking.add(in.readLong());
    }
    int size = ours ? Binary.readLength(in, MOST_WAITING) : 0;
    for (int i = 0; i < size; i++) {
      waiting.addLast(new Waiting(in.readLong(), Binary.readText(in), hits(in)));
    }
  }

  private static List<Hit> hits(DataInput in) throws IOException {
    HitCodec codec = new HitCodec();
    List<Hit> hits = new ArrayList<>();
    for (int left = Binary.readLength(in, MOST_WAITING); left > 0; left--) {
      hits.add(codec.read(in));
    }
    return hits;
  }
}
