package fr.beffroi.detection.behaviour.names;

import fr.beffroi.detection.behaviour.feature.Hash;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Does a machine ask for many names that a program made? Counted are the different registered names
 * of a sliding hour that look generated and that the town does not know, above the machine's own
 * habit. Keeps a cache of verdicts, so that each thread has its own.
 */
final class GeneratedNames {
  /** Fewer names above the habit are nothing, however rare. */
  private static final int FEWEST = 6;

  private static final int REMEMBERED = 8_192;

  private final TownNames town;
  private final Rate rate;
  private final Map<String, Boolean> verdicts =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };

  GeneratedNames(TownNames town, Rate rate) {
    this.town = town;
    this.rate = rate;
  }

  /** Takes in a question; gives the episode that is to be told of, where there is one. */
  Optional<NameEpisode> onQuestion(ClientMemory memory, Question question, DomainName name) {
    Suspects suspects = memory.suspects;
    suspects.dropBefore(question.time() - HourlyHabit.HOUR + 1);
    if (suspects.size() == 0) {
      memory.traces.clear();
    }
    String registrable = name.registrable();
    boolean odd = verdicts.computeIfAbsent(registrable, first -> town.looksGenerated(name));
    boolean fresh = odd && suspects.add(Hash.of(registrable), question.time(), question.answer());
    memory.habit.see(question.time(), suspects.size());
    if (!odd) {
      return Optional.empty();
    }
    double score = TownNames.oddness(suspects.size(), memory.habit.usual(0));
    NameEpisode episode = memory.episode(NameAlarm.GENERATED, "");
    if (episode == null) {
      memory.traces.see(question.time(), question.position(), registrable);
      if (!isTooMany(memory, score)) {
        return Optional.empty();
      }
      episode = open(memory, question);
    }
    memory.habit.spoil();
    if (score >= episode.score) {
      episode.score = score;
      episode.most = suspects.size();
      episode.exist = suspects.count(Answer.EXISTS);
      episode.missing = suspects.count(Answer.NO_SUCH_NAME);
    }
    return episode.see(question, registrable, fresh) ? Optional.of(episode) : Optional.empty();
  }

  private boolean isTooMany(ClientMemory memory, double score) {
    return memory.suspects.size() >= memory.habit.usual(0) + FEWEST
        && score >= rate.threshold()
        && memory.hasRoom();
  }

  private static NameEpisode open(ClientMemory memory, Question question) {
    NameEpisode episode = memory.open(NameAlarm.GENERATED, "", question);
    episode.begin(memory.traces, memory.suspects.size() - 1L);
    episode.usual = memory.habit.usual(0);
    episode.usualSince = memory.habit.isKnown() ? memory.habit.since() : Long.MAX_VALUE;
    return episode;
  }
}
