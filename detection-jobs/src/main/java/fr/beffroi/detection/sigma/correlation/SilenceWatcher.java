package fr.beffroi.detection.sigma.correlation;

import fr.beffroi.detection.sigma.CorrelationRule;
import fr.beffroi.detection.sigma.Hit;
import org.jspecify.annotations.Nullable;

/**
 * When has a group been silent for too long? Decided on ticks only, in received time: a source is
 * silent while its collector lives and says so. Where the ticks stop too, nobody looked, and
 * silence is counted anew; the end of a replay is no silence.
 */
final class SilenceWatcher extends Watcher {
  /** Event time may run this far ahead of received time. */
  private static final long AHEAD = 5 * 60 * 1000L;

  private final long span;
  private final long remember;

  SilenceWatcher(CorrelationRule rule) {
    super(
        new Decider(rule) {
          @Override
          boolean concerns(Match match) {
            return match.inputs() != 0 || match.hit().tick();
          }

          @Override
          @Nullable Crossing add(RuleMemory memory, Match match) {
            return null; // silence is no event
          }
        });
    this.span = rule.timespan().toMillis();
    this.remember = rule.remember().toMillis();
  }

  @Override
  Outcome onMatch(GroupMemory group, RuleMemory memory, Match match, Emissions emissions) {
    long now = match.hit().received();
    forget(group, memory, now, emissions);
    if (match.inputs() != 0) {
      heard(group, memory, match.hit(), emissions);
      return Outcome.NOTHING;
    }
    Silence silence = memory.silence;
    if (silence == null) {
      return Outcome.NOTHING;
    }
    if (now - silence.looked() > span) {
      endEpisode(group, memory, emissions);
      memory.silence = silence.restartedAt(now);
      return Outcome.NOTHING;
    }
    memory.silence = silence.lookedAt(now);
    return looked(group, memory, silence, now, emissions);
  }

  private void forget(GroupMemory group, RuleMemory memory, long now, Emissions emissions) {
    Silence silence = memory.silence;
    if (silence != null && now - silence.looked() > remember) {
      endEpisode(group, memory, emissions);
      memory.silence = null;
    }
  }

  private void heard(GroupMemory group, RuleMemory memory, Hit hit, Emissions emissions) {
    endEpisode(group, memory, emissions);
    Silence before = memory.silence;
    long looked = before == null ? hit.received() : Math.max(before.looked(), hit.received());
    memory.silence =
        new Silence(hit.received(), hit.eventId(), hit.position(), hit.service(), looked);
  }

  private Outcome looked(
      GroupMemory group, RuleMemory memory, Silence silence, long now, Emissions emissions) {
    Episode episode = memory.episode;
    if (episode == null && now - silence.last() < span) {
      return Outcome.NOTHING;
    }
    boolean opens = episode == null;
    if (episode == null) {
      episode = new Episode(id(group, silence.eventId()), now);
      episode.firstSeen = silence.last();
      episode.service = silence.service();
      episode.firstEvidence.add(silence.position());
      memory.episode = episode;
    }
    episode.lastSeen = Math.max(episode.lastSeen, now);
    episode.count++;
    if (opens || episode.isDue(decider().rule().header().level())) {
      emit(group, memory, episode, false, emissions);
    }
    return opens ? Outcome.OPENED : Outcome.EXTENDED;
  }

  private void endEpisode(GroupMemory group, RuleMemory memory, Emissions emissions) {
    Episode episode = memory.episode;
    if (episode != null) {
      end(group, memory, episode, emissions);
    }
  }

  @Override
  void onTime(GroupMemory group, RuleMemory memory, long time, Emissions emissions) {
    Silence silence = memory.silence;
    if (silence == null) {
      return;
    }
    if (time - span - AHEAD > silence.looked()) {
      endEpisode(group, memory, emissions);
    }
    if (time - remember - AHEAD > silence.looked()) {
      memory.silence = null;
    }
  }

  @Override
  long nextTimer(RuleMemory memory) {
    Silence silence = memory.silence;
    if (silence == null) {
      return Long.MAX_VALUE;
    }
    return silence.looked() + AHEAD + (memory.episode == null ? remember : span);
  }
}
