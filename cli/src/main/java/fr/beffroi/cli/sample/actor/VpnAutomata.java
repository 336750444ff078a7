package fr.beffroi.cli.sample.actor;

import fr.beffroi.cli.sample.log.StormshieldLog;
import fr.beffroi.cli.sample.stage.Actor;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Outside;
import java.util.List;

/** Which automata try the VPN all day? Some forty addresses a day, with names nobody here has. */
final class VpnAutomata implements Actor {
  private static final double ADDRESSES_A_DAY = 40;
  private static final List<String> NAMES =
      List.of("admin", "vpn", "test", "user", "guest", "support", "scanner", "vpnuser");

  @Override
  public void begin(Stage stage) {
    Dice dice = stage.dice();
    StormshieldLog vpn = new StormshieldLog(stage);
    stage.repeat(
        stage.calendar().steady(),
        ADDRESSES_A_DAY * stage.calendar().days(),
        () -> {
          String ip = Outside.automaton(dice.between(0, Outside.automata() - 1));
          stage.series(
              dice.chance(0.7) ? 1 : dice.between(2, 4),
              () -> dice.between(4_000L, 90_000L),
              number -> vpn.refused(dice.favourite(NAMES), ip, "OPENVPN"),
              () -> {});
        });
  }
}
