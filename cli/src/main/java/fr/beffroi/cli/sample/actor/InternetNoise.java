package fr.beffroi.cli.sample.actor;

import fr.beffroi.cli.sample.log.Flow;
import fr.beffroi.cli.sample.log.PacketLog;
import fr.beffroi.cli.sample.log.StormshieldLog;
import fr.beffroi.cli.sample.stage.Actor;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Outside;
import java.util.List;

/**
 * Which packets of the Internet's automata do the town's firewalls refuse? Some nine hundred
 * addresses a day, each with a few packets to the ports that worms and inventories of the Internet
 * are after.
 */
final class InternetNoise implements Actor {
  private static final double ADDRESSES_A_DAY = 900;
  private static final List<Integer> PORTS =
      List.of(
          23, 22, 445, 3389, 80, 8080, 443, 8443, 5060, 2323, 1433, 3306, 6379, 25, 5900, 8728, 21,
          5555, 8888, 2222, 9200, 27017, 37215, 52869, 7547, 1883, 5432, 11211, 10000, 4899);

  @Override
  public void begin(Stage stage) {
    Dice dice = stage.dice();
    StormshieldLog firewall = new StormshieldLog(stage);
    PacketLog web = new PacketLog(stage);
    stage.repeat(
        stage.calendar().steady(),
        ADDRESSES_A_DAY * stage.calendar().days(),
        () -> {
          String ip = Outside.automaton(dice.between(0, Outside.automata() - 1));
          boolean town = dice.chance(0.75);
          int packets = dice.chance(0.6) ? 1 : dice.between(2, 6);
          stage.series(
              packets,
              () -> dice.between(200L, 40_000L),
              number -> packet(stage, ip, town, firewall, web),
              () -> {});
        });
  }

  private static void packet(
      Stage stage, String ip, boolean town, StormshieldLog firewall, PacketLog web) {
    Dice dice = stage.dice();
    int port = dice.chance(0.8) ? dice.favourite(PORTS) : dice.between(1_024, 65_000);
    if (town) {
      firewall.blocked(Flow.tcp(service(port), ip, dice.port(), "203.0.113.10", port), 1);
    } else {
      web.dropped(ip, dice.port(), port);
    }
  }

  private static String service(int port) {
    return switch (port) {
      case 22 -> "ssh";
      case 23 -> "telnet";
      case 25 -> "smtp";
      case 80 -> "http";
      case 443 -> "https";
      case 445 -> "microsoft-ds";
      case 3389 -> "microsoft-ts";
      default -> "ephemeral_fw_tcp";
    };
  }
}
