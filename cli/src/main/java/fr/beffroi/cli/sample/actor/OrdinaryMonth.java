package fr.beffroi.cli.sample.actor;

import fr.beffroi.cli.sample.stage.Actor;
import fr.beffroi.cli.sample.stage.Stage;
import java.util.List;

/** What does an ordinary month consist of? */
public final class OrdinaryMonth {
  private static final double UNSCALED_A_DAY = 25_500;
  private static final double TRAFFIC_A_DAY = 56_600;

  private OrdinaryMonth() {}

  private static List<Actor> actors() {
    return List.of(
        new SshAutomata(),
        new InternetNoise(),
        new VpnAutomata(),
        new FirewallAlarms(),
        new WebAutomata(),
        new WebVisitors(),
        new Browsing(),
        new OfficeConnections(),
        new ServerTalk(),
        new WindowsDay(),
        new WindowsMachines(),
        new Administration(),
        new FridayUpdates(),
        new Teleworkers(),
        new Vendors(),
        new CronJobs());
  }

  public static void begin(Stage stage) {
    for (Actor actor : actors()) {
      actor.begin(stage.of(actor.getClass().getSimpleName()));
    }
  }

  /**
   * How much traffic makes up the number of lines that is asked for. Measured over the default
   * month: what does not scale, and what scales, a day.
   */
  public static double traffic(long aboutLines, int days) {
    double rest = aboutLines - UNSCALED_A_DAY * days;
    return Math.max(0.01, rest / (TRAFFIC_A_DAY * days));
  }
}
