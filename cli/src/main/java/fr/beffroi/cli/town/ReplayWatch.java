package fr.beffroi.cli.town;

import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Progress;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.incident.Incident;
import fr.beffroi.detection.incident.IncidentOrder;
import fr.beffroi.detection.job.ReplayProgress;
import fr.beffroi.ingest.format.FormatRecognition;
import fr.beffroi.ingest.format.ParseCounts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * How does a replay go, and what did it find? Told from the job's threads; asked when it is over.
 */
public final class ReplayWatch implements ReplayProgress {
  private final Terminal terminal;
  private final Progress progress;
  private final Consumer<Alert> finals;
  private final Map<String, Incident> incidents = new HashMap<>();
  private final LongAdder lines = new LongAdder();
  private final LongAdder events = new LongAdder();
  private final LongAdder alerts = new LongAdder();
  private final LongAdder unparsed = new LongAdder();
  private volatile ExitCode code = ExitCode.DONE;
  private long bytes;

  /**
   * Watches a replay.
   *
   * @param finals takes each alert once, when its episode has ended
   */
  public ReplayWatch(Terminal terminal, Progress progress, Consumer<Alert> finals) {
    this.terminal = terminal;
    this.progress = progress;
    this.finals = finals;
  }

  @Override
  public void recognised(String file, FormatRecognition recognition) {
    terminal.say("replay.recognised", file, recognition.reason(terminal.messages().locale()));
  }

  @Override
  public void line(long length) {
    lines.increment();
    bytes += length;
    progress.line(bytes);
  }

  @Override
  public void event() {
    events.increment();
  }

  @Override
  public void problem(String what) {
    terminal.report("", what, null);
    code = ExitCode.UNREACHABLE;
  }

  @Override
  public void counted(String file, ParseCounts counts) {
    for (ParseCounts.OfSource source : counts.bySource().values()) {
      unparsed.add(source.unparsed());
      source
          .reasons()
          .forEach(
              (reason, of) ->
                  terminal.say(
                      "parse.reason",
                      of.count(),
                      terminal.messages().unread(reason),
                      String.join(", ", of.sample())));
    }
  }

  /** Takes an alert each time it grows. */
  public void alert(Alert alert) {
    if (alert.ended()) {
      alerts.increment();
      finals.accept(alert);
    }
  }

  /** Takes an incident each time it changes. */
  public synchronized void incident(Incident incident) {
    incidents.put(incident.id(), incident);
  }

  /** What deserves a look first, then the rest. */
  public synchronized List<Incident> incidents() {
    return incidents.values().stream().sorted(IncidentOrder.WHAT_DESERVES_A_LOOK_FIRST).toList();
  }

  public long lines() {
    return lines.sum();
  }

  public long events() {
    return events.sum();
  }

  public long alerts() {
    return alerts.sum();
  }

  public long unparsed() {
    return unparsed.sum();
  }

  public ExitCode code() {
    return code;
  }
}
