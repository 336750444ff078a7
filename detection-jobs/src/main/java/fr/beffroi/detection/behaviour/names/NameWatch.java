package fr.beffroi.detection.behaviour.names;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.ingest.enrich.Networks;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Does a machine ask for names that a program made, or put data into the names of one domain?
 *
 * <p>Pure but for a cache of verdicts, so that each thread has its own. {@link GeneratedNames} and
 * {@link CarriedBytes} each compare a number with what is usual; it must pass a least effect and a
 * threshold that was calibrated on held-out days. One alert an episode, which ends after an hour of
 * quiet.
 */
public final class NameWatch {
  private final GeneratedNames generated;
  private final CarriedBytes carried;
  private final Rate generatedRate;
  private final Rate carriedRate;
  private final NameAlerts alerts;

  /**
   * A watch by what was learned.
   *
   * @param generated how many generated-looking names are how rare
   * @param carried how many bytes in names are how rare
   * @param inside the commune's own networks
   * @param zone where the commune lives, whose days are named
   */
  public NameWatch(TownNames town, Rate generated, Rate carried, Networks inside, ZoneId zone) {
    this.generated = new GeneratedNames(town, generated);
    this.carried = new CarriedBytes(town, carried);
    this.generatedRate = generated;
    this.carriedRate = carried;
    this.alerts = new NameAlerts(new NameWords(town, zone), inside);
  }

  /** Takes in a question; gives the alerts that it opens, changes or ends. */
  public List<Alert> onQuestion(ClientMemory memory, Question question) {
    memory.seen(question.time());
    List<Alert> told = new ArrayList<>(0);
    end(memory, question.time(), told);
    DomainName name = DomainName.of(question.name());
    if (name.isRegistered()) {
      generated
          .onQuestion(memory, question, name)
          .ifPresent(episode -> told.add(alert(memory, episode, false)));
      carried
          .onQuestion(memory, question, name)
          .ifPresent(episode -> told.add(alert(memory, episode, false)));
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

  private Alert alert(ClientMemory memory, NameEpisode episode, boolean ended) {
    Rate rate = episode.alarm == NameAlarm.GENERATED ? generatedRate : carriedRate;
    return alerts.of(memory, episode, rate.expected(episode.score), ended);
  }
}
