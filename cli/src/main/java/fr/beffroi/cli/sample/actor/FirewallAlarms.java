package fr.beffroi.cli.sample.actor;

import fr.beffroi.cli.sample.log.Flow;
import fr.beffroi.cli.sample.log.StormshieldLog;
import fr.beffroi.cli.sample.stage.Actor;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Outside;

/** What does the firewall's intrusion prevention say on an ordinary day? Two things, often. */
final class FirewallAlarms implements Actor {
  private static final int INTERACTIVE_CONNECTION = 85;
  private static final int INVALID_TCP = 98;
  private static final double A_DAY = 70;

  @Override
  public void begin(Stage stage) {
    Dice dice = stage.dice();
    StormshieldLog firewall = new StormshieldLog(stage);
    double expected = A_DAY * stage.calendar().days();
    stage.repeat(
        stage.calendar().steady(),
        expected,
        () -> {
          String ip = Outside.automaton(dice.between(0, Outside.automata() - 1));
          Flow flow = Flow.tcp("https", ip, dice.port(), stage.town().firewall().ip(), 443);
          firewall.alarm(flow, "Invalid TCP protocol (packet too short)", INVALID_TCP, true);
        });
    stage.repeat(
        stage.calendar().office(),
        expected,
        () -> {
          String from = dice.pick(stage.town().administrators()).person().ip();
          String to = dice.pick(stage.town().linux()).ip();
          Flow flow = Flow.tcp("ssh", from, dice.port(), to, 22);
          firewall.alarm(flow, "Interactive connection detected", INTERACTIVE_CONNECTION, false);
        });
  }
}
