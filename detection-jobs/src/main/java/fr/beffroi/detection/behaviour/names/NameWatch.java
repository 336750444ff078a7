package fr.beffroi.detection.behaviour.names;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.behaviour.feature.Hash;
import fr.beffroi.detection.sigma.Digest;
import fr.beffroi.ingest.enrich.Networks;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Does a machine ask for names that a program made, or put data into the names of one domain?
 *
 * <p>Pure but for a cache of verdicts, so that each thread has its own. Two things are watched,
 * both against what is usual: within a sliding hour, the different registered names that look
 * generated and that the town does not know, above the machine's own habit; and within an hour of
 * the clock, the bytes that it put into different names of one registered domain, above what
 * machines of the town put there anyway. Each must pass a least effect and a threshold that was
 * calibrated on held-out days. One alert an episode, which ends after an hour of quiet.
 */
public final class NameWatch {
  /** Fewer names above the habit are nothing, however rare. */
  static final int FEWEST_NAMES = 6;

  /** A tunnel needs as many; a long name or two are a content network's. */
  static final int FEWEST_SUBDOMAINS = 20;

  private static final int REMEMBERED = 8_192;
  private static final int ID_BYTES = 16;

  private final TownNames town;
  private final Rate generated;
  private final Rate carried;
  private final NameWords words;
  private final NameAlerts alerts;
  private final Map<String, Boolean> verdicts =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * A watch by what was learned.
   *
   * @param generated how many generated-looking names are how rare
   * @param carried how many bytes in names are how rare
   * @param inside the commune's own networks
   */
  public NameWatch(TownNames town, Rate generated, Rate carried, Networks inside) {
    this.town = town;
    this.generated = generated;
    this.carried = carried;
    this.words = new NameWords(town);
    this.alerts = new NameAlerts(words, inside);
  }

  /** Takes in a question; gives the alerts that it opens, changes or ends. */
  public List<Alert> onQuestion(ClientMemory memory, Question question) {
    DomainName name = DomainName.of(question.name());
    memory.seen(question.time());
    List<Alert> told = new ArrayList<>(0);
    end(memory, question.time(), told);
    if (name.isRegistered()) {
      generated(memory, question, name, told);
      if (!name.payload().isEmpty()) {
        carried(memory, question, name, told);
      }
    }
    return told;
  }

  /** Ends what has been quiet by that time. */
  public List<Alert> onTime(ClientMemory memory, long time) {
    List<Alert> told = new ArrayList<>(0);
    end(memory, time, told);
    return told;
  }

  private void end(ClientMemory memory, long time, List<Alert> told) {
    memory.episodes.removeIf(
        episode -> {
          boolean over = episode.isOver(time);
          if (over) {
            told.add(alert(memory, episode, true));
          }
          return over;
        });
  }

  private void generated(
      ClientMemory memory, Question question, DomainName name, List<Alert> told) {
    memory.suspects.dropBefore(question.time() - HourlyHabit.HOUR + 1);
    if (memory.suspects.size() == 0) {
      memory.traces.clear();
    }
    String registrable = name.registrable();
    boolean odd = verdicts.computeIfAbsent(registrable, first -> town.looksGenerated(name));
    boolean fresh =
        odd && memory.suspects.add(Hash.of(registrable), question.time(), question.answer());
    memory.habit.see(question.time(), memory.suspects.size());
    if (!odd) {
      return;
    }
    int names = memory.suspects.size();
    double usual = memory.habit.usual(0);
    double score = TownNames.oddness(names, usual);
    NameEpisode episode = memory.episode(NameAlarm.GENERATED, "");
    boolean opens = episode == null;
    if (episode == null) {
      memory.traces.see(question.time(), question.position(), registrable);
      if (names < usual + FEWEST_NAMES
          || score < generated.threshold()
          || memory.episodes.size() >= ClientMemory.MOST_EPISODES) {
        return;
      }
      episode = open(NameAlarm.GENERATED, "", memory, question, memory.traces);
      episode.names = names - 1L;
      episode.questions = names - 1L;
      episode.usual = usual;
      episode.usualSince = memory.habit.isKnown() ? memory.habit.since() : Long.MAX_VALUE;
    }
    memory.habit.spoil();
    episode.see(question, registrable);
    episode.names += fresh ? 1 : 0;
    if (score >= episode.score) {
      episode.score = score;
      episode.most = names;
      episode.exist = memory.suspects.count(Answer.EXISTS);
      episode.missing = memory.suspects.count(Answer.NO_SUCH_NAME);
    }
    tell(memory, episode, opens, fresh, told);
  }

  private void carried(ClientMemory memory, Question question, DomainName name, List<Alert> told) {
    memory.meters.ended(question.time());
    String domain = name.registrable();
    DomainMeter meter = memory.meters.of(domain);
    if (!meter.isNew(question.time(), question.name())) {
      return;
    }
    Payload payload = town.model().payload(name);
    meter.add(question.time(), question.name(), payload);
    meter.traces().see(question.time(), question.position(), domain);
    double usual = town.carriers().usual(domain);
    double score = TownNames.cargo(meter.bytes(), usual);
    NameEpisode episode = memory.episode(NameAlarm.TUNNEL, domain);
    boolean opens = episode == null;
    if (episode == null) {
      if (meter.names() < FEWEST_SUBDOMAINS
          || meter.bytes() < usual + TunnelMeter.SUSPECT_BYTES
          || score < carried.threshold()
          || memory.episodes.size() >= ClientMemory.MOST_EPISODES) {
        return;
      }
      episode = open(NameAlarm.TUNNEL, domain, memory, question, meter.traces());
      episode.names = meter.names() - 1L;
      episode.questions = meter.names() - 1L;
      episode.bytes = meter.bytes() - payload.bits() / Byte.SIZE;
      episode.usual = usual;
    }
    episode.see(question, domain);
    episode.names++;
    episode.bytes += payload.bits() / Byte.SIZE;
    episode.score = Math.max(episode.score, score);
    episode.most = Math.max(episode.most, meter.bytes());
    tell(memory, episode, opens, true, told);
  }

  private static NameEpisode open(
      NameAlarm alarm, String domain, ClientMemory memory, Question question, Traces traces) {
    String key =
        String.join(
            "\u001F", alarm.id(), memory.commune, memory.client, domain, question.position());
    NameEpisode episode =
        new NameEpisode(
            alarm,
            domain,
            Digest.hex(key.getBytes(StandardCharsets.UTF_8), ID_BYTES),
            question.service(),
            question.time());
    episode.begin(traces);
    memory.episodes.add(episode);
    return episode;
  }

  private void tell(
      ClientMemory memory, NameEpisode episode, boolean opens, boolean fresh, List<Alert> told) {
    if (opens || episode.isDue(fresh)) {
      episode.emitted();
      told.add(alert(memory, episode, false));
    }
  }

  private Alert alert(ClientMemory memory, NameEpisode episode, boolean ended) {
    Rate rate = episode.alarm == NameAlarm.GENERATED ? generated : carried;
    return alerts.of(memory, episode, rate.expected(episode.score), ended);
  }
}
