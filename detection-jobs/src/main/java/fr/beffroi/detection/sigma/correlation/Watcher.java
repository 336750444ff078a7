package fr.beffroi.detection.sigma.correlation;

import fr.beffroi.detection.sigma.Digest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What does a hit, or time, do to one rule's episode? Opens it at the crossing, extends it, ends it
 * after one timespan of quiet. Whether quiet is noticed by the next hit or by time changes nothing
 * of what is said.
 */
class Watcher {
  /** What became of the rule. */
  enum Outcome {
    NOTHING,
    EXTENDED,
    OPENED
  }

  private final Decider decider;
  private final AlertWriter writer;

  Watcher(Decider decider) {
    this.decider = decider;
    this.writer = new AlertWriter(decider.rule());
  }

  Decider decider() {
    return decider;
  }

  boolean concerns(Match match) {
    return decider.concerns(match);
  }

  Outcome onMatch(GroupMemory group, RuleMemory memory, Match match, Emissions emissions) {
    long span = decider.span();
    endIfQuiet(group, memory, match.time(), emissions);
    if (memory.newest != RuleMemory.NEVER && match.time() < memory.newest - span) {
      emissions.countLate();
      return Outcome.NOTHING;
    }
    memory.newest = Math.max(memory.newest, match.time());
    Episode episode = memory.episode;
    if (episode != null) {
      return extend(group, memory, episode, match, emissions);
    }
    if (decider.firesAlone()) {
      memory.recent.clear();
    }
    if (decider.rule().alerts()) {
      memory.see(match.sighting());
    }
    Crossing crossing = decider.add(memory, match);
    if (crossing == null) {
      return Outcome.NOTHING;
    }
    memory.episode = open(group, memory, match, crossing);
    emit(group, memory, memory.episode, false, emissions);
    return Outcome.OPENED;
  }

  private Episode open(GroupMemory group, RuleMemory memory, Match match, Crossing crossing) {
    String id = id(group, match.hit().eventId());
    Episode episode = new Episode(id, match.time());
    episode.firstSeen = crossing.first();
    if (!decider.rule().alerts() && !decider.firesAlone()) {
      episode.seeTime(memory.newest);
    }
    for (Sighting sighting : memory.recent) {
      if (sighting.time() >= crossing.first()) {
        episode.see(sighting);
      }
    }
    episode.count = crossing.count();
    total(memory, episode);
    memory.times.clear();
    memory.chain = null;
    memory.recent.clear();
    return episode;
  }

  /** The same for the same events, whenever and wherever they are read. */
  String id(GroupMemory group, String eventId) {
    String all =
        String.join(
            "\u001F",
            decider.rule().header().id(),
            group.commune(),
            String.join("\u001F", group.group()),
            eventId);
    return Digest.hex(all.getBytes(StandardCharsets.UTF_8), 16);
  }

  private Outcome extend(
      GroupMemory group, RuleMemory memory, Episode episode, Match match, Emissions emissions) {
    if (!decider.extend(memory, match)) {
      return Outcome.NOTHING;
    }
    if (decider.rule().alerts()) {
      episode.see(match.sighting());
    } else {
      episode.seeTime(match.time()); // nobody reads it: other rules ask whether it goes on
    }
    episode.count++;
    total(memory, episode);
    if (episode.isDue(decider.rule().header().level())) {
      emit(group, memory, episode, false, emissions);
    }
    return Outcome.EXTENDED;
  }

  private static void total(RuleMemory memory, Episode episode) {
    episode.distinct = memory.distinct == null ? 0 : memory.distinct.size();
    episode.sum = memory.sums == null ? 0 : memory.sums.total();
  }

  /** Ends what has been quiet at {@code time}, and forgets what no later event can need. */
  void onTime(GroupMemory group, RuleMemory memory, long time, Emissions emissions) {
    endIfQuiet(group, memory, time, emissions);
    if (time > decider.habitsUntil(memory)) {
      memory.known = null;
    }
  }

  private void endIfQuiet(GroupMemory group, RuleMemory memory, long time, Emissions emissions) {
    Episode episode = memory.episode;
    if (episode != null && time - decider.span() > episode.lastSeen) {
      end(group, memory, episode, emissions);
    } else if (episode == null
        && memory.newest != RuleMemory.NEVER
        && time - decider.span() > memory.newest) {
      memory.rest();
    }
  }

  void end(GroupMemory group, RuleMemory memory, Episode episode, Emissions emissions) {
    emit(group, memory, episode, true, emissions);
    memory.rest();
  }

  void emit(
      GroupMemory group,
      RuleMemory memory,
      @Nullable Episode episode,
      boolean ended,
      Emissions emissions) {
    if (episode != null) {
      episode.emitted();
      if (decider.rule().alerts()) {
        emissions.add(writer.write(group, episode, ended));
      }
    }
  }

  /** When {@link #onTime} has something to do; {@link Long#MAX_VALUE} for never. */
  long nextTimer(RuleMemory memory) {
    Episode episode = memory.episode;
    long quiet = Long.MAX_VALUE;
    if (episode != null) {
      quiet = episode.lastSeen + decider.span();
    } else if (memory.newest != RuleMemory.NEVER) {
      quiet = memory.newest + decider.span();
    }
    return Math.min(quiet, decider.habitsUntil(memory));
  }
}
