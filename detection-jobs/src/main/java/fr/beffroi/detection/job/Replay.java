package fr.beffroi.detection.job;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.flink.FeedSource;
import fr.beffroi.detection.flink.InProcess;
import fr.beffroi.detection.flink.LocalSink;
import fr.beffroi.detection.flink.RuleSource;
import fr.beffroi.detection.incident.Incident;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts and incidents do some files hold? The same job as everywhere, on files, touching
 * neither archive nor store.
 */
public final class Replay {
  private final RuleSource rules;
  private final @Nullable Behaviour behaviour;

  public Replay(RuleSource rules) {
    this(rules, null);
  }

  /**
   * A replay that judges behaviour too.
   *
   * @param behaviour by which model; null for none
   */
  public Replay(RuleSource rules, @Nullable Behaviour behaviour) {
    this.rules = rules;
    this.behaviour = behaviour;
  }

  /**
   * Runs to the end of the files. Alerts and incidents come several times as they grow, each time
   * whole; an alert is final when it is {@link Alert#ended()}.
   *
   * @throws IOException where a file cannot be read, with what to do
   */
  public void run(
      ReplayOptions options,
      ReplayProgress progress,
      Consumer<Alert> alerts,
      Consumer<Incident> incidents)
      throws IOException {
    try (InProcess<ReplayProgress> told = new InProcess<>(ReplayProgress.class, progress);
        LocalSink<Alert> alertSink = new LocalSink<>(alerts);
        LocalSink<Incident> incidentSink = new LocalSink<>(incidents)) {
      StreamExecutionEnvironment environment = LocalFlink.bounded();
      new SecurityJob(
              FeedSource.ofEvents(new FilesFeed.Opener(options, told)),
              FeedSource.ofDecisions(new NothingComes<>("decisions")),
              alertSink,
              incidentSink,
              null,
              behaviour)
          .layOut(environment, rules, options.zone());
      environment.execute("replay");
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw cause(e);
    }
  }

  /** What stopped the job, below Flink's own exceptions. */
  static IOException cause(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException io && io.getMessage() != null) {
        return io;
      }
    }
    return new IOException("the job failed: " + failure.getMessage(), failure);
  }
}
