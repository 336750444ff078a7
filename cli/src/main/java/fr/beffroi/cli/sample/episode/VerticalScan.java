package fr.beffroi.cli.sample.episode;

import fr.beffroi.cli.sample.log.Flow;
import fr.beffroi.cli.sample.log.PacketLog;
import fr.beffroi.cli.sample.log.StormshieldLog;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.stage.Story;
import fr.beffroi.cli.sample.stage.Told;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Server;

/**
 * One outside address tries 80 to 900 ports of one machine, 2 to 40 a second: the firewall's public
 * address or the rented web server, whose iptables sees it.
 */
final class VerticalScan implements Story {
  @Override
  public When when() {
    return When.ANY_DAY;
  }

  @Override
  public Told begin(Stage stage, int day) {
    Dice dice = stage.dice();
    String ip = stage.town().outside().someone();
    boolean web = dice.chance(0.5);
    Server target = web ? stage.town().web() : stage.town().firewall();
    int ports = dice.between(80, 900);
    int first = dice.between(1, 1_000);
    long pause = dice.between(25L, 500L);
    StormshieldLog firewall = new StormshieldLog(stage);
    PacketLog packets = new PacketLog(stage);
    int from = dice.port();
    stage.seriesAt(
        stage.calendar().at(day, dice.between(0.0, 23.0)),
        ports,
        pause,
        number -> {
          int port = number < Ports.KNOWN.size() ? Ports.KNOWN.get(number) : first + number * 7;
          if (web) {
            packets.dropped(ip, from, port);
          } else {
            firewall.blocked(Flow.tcp(Ports.service(port), ip, from, target.ip(), port), 1);
          }
        });
    return Told.attack("vertical_scan", "scan")
        .from(ip)
        .on(target.name())
        .said(
            "%s a essayé %d ports de %s.".formatted(ip, ports, target.name()),
            "%s tried %d ports of %s.".formatted(ip, ports, target.name()));
  }
}
