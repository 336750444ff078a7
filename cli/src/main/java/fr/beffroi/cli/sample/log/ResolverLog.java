package fr.beffroi.cli.sample.log;

import fr.beffroi.cli.sample.stage.Stage;

/** How does Unbound write the questions that it is asked ({@code log-queries: yes})? */
public final class ResolverLog {
  private final Stage stage;
  private final String source;

  public ResolverLog(Stage stage) {
    this.stage = stage;
    this.source = source(stage);
  }

  /** The source that holds the questions. */
  public static String source(Stage stage) {
    return stage.town().proxy().source("unbound.log");
  }

  /** A question; {@code name} without its last dot. */
  public void asked(String ip, String name, String type) {
    stage.write(
        source,
        Syslog.line(
            stage,
            stage.town().proxy(),
            "unbound",
            902,
            "[902:" + (name.length() & 1) + "] info: " + ip + ' ' + name + ". " + type + " IN"));
  }
}
