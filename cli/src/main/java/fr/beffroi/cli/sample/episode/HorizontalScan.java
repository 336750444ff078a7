package fr.beffroi.cli.sample.episode;

import fr.beffroi.cli.sample.log.Flow;
import fr.beffroi.cli.sample.log.StormshieldLog;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.stage.Story;
import fr.beffroi.cli.sample.stage.Told;
import fr.beffroi.cli.sample.town.Dice;
import java.util.List;

/**
 * One outside address tries one port on the public addresses that the syndicate routes to the town
 * (a /26): 24 to 62 hosts, 1 to 20 a second.
 */
final class HorizontalScan implements Story {
  @Override
  public When when() {
    return When.ANY_DAY;
  }

  @Override
  public Told begin(Stage stage, int day) {
    Dice dice = stage.dice();
    String ip = stage.town().outside().someone();
    int port = dice.pick(List.of(22, 445, 3389, 8443));
    int hosts = dice.between(24, 62);
    long pause = dice.between(50L, 1_000L);
    StormshieldLog log = new StormshieldLog(stage);
    int from = dice.port();
    stage.seriesAt(
        stage.calendar().at(day, dice.between(0.0, 23.0)),
        hosts,
        pause,
        number ->
            log.blocked(
                Flow.tcp(Ports.service(port), ip, from, "203.0.113." + (number + 1), port), 1));
    return Told.attack("horizontal_scan", "scan")
        .from(ip)
        .on(stage.town().firewall().name())
        .said(
            "%s a essayé le port %d de %d adresses.".formatted(ip, port, hosts),
            "%s tried port %d of %d addresses.".formatted(ip, port, hosts));
  }
}
