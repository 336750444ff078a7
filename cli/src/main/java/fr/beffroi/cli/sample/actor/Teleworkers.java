package fr.beffroi.cli.sample.actor;

import fr.beffroi.cli.sample.log.StormshieldLog;
import fr.beffroi.cli.sample.stage.Actor;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.town.Agent;
import fr.beffroi.cli.sample.town.Dice;
import java.time.LocalTime;
import java.util.List;

/** Who works from home? Some twenty agents, once or twice a week, through the firewall's VPN. */
final class Teleworkers implements Actor {
  private static final long HOUR = 3_600_000;

  @Override
  public void begin(Stage stage) {
    Dice dice = stage.dice();
    StormshieldLog vpn = new StormshieldLog(stage);
    List<Agent> allowed = dice.some(stage.town().agents(), 20);
    stage.daily(
        LocalTime.of(7, 30),
        0,
        day -> {
          boolean working = stage.calendar().isWorkingDay(day);
          for (Agent agent : allowed) {
            if (dice.chance(working ? 0.3 : 0.03)) {
              stage.after(dice.between(0, 2 * HOUR), () -> connect(stage, vpn, agent));
            }
            if (stage.calendar().isCouncilEvening(day) && dice.chance(0.3)) {
              stage.after(dice.between(11 * HOUR, 13 * HOUR), () -> connect(stage, vpn, agent));
            }
          }
        });
  }

  private static void connect(Stage stage, StormshieldLog vpn, Agent agent) {
    Dice dice = stage.dice();
    stage.series(
        dice.chance(0.07) ? dice.between(1, 3) : 0,
        () -> dice.between(5_000L, 20_000L),
        number -> vpn.refused(agent.account(), agent.home(), "OPENVPN"),
        () -> {
          vpn.authenticated(agent.account(), agent.home(), "OPENVPN");
          stage.after(
              dice.between(HOUR, 8 * HOUR),
              () -> vpn.loggedOut(agent.account(), agent.home(), "OPENVPN"));
        });
  }
}
