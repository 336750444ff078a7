package fr.beffroi.cli.sample.episode;

import fr.beffroi.cli.sample.log.Flow;
import fr.beffroi.cli.sample.log.StormshieldLog;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.stage.Story;
import fr.beffroi.cli.sample.stage.Told;
import fr.beffroi.cli.sample.town.Agent;
import fr.beffroi.cli.sample.town.Dice;

/**
 * An agent's workstation looks for open shares: port 445 or 3389 of 50 to 200 addresses of the
 * servers' and the other sites' networks, 1 to 15 a second; the firewall refuses.
 */
final class ScanFromInside implements Story {
  @Override
  public When when() {
    return When.WORKING_DAY;
  }

  @Override
  public Told begin(Stage stage, int day) {
    Dice dice = stage.dice();
    Agent at = dice.pick(stage.town().agents());
    int port = dice.chance(0.7) ? 445 : 3389;
    int hosts = dice.between(50, 200);
    String network = dice.chance(0.5) ? "10.10.0." : "10.20." + dice.between(1, 5) + '.';
    long pause = dice.between(70L, 1_000L);
    StormshieldLog log = new StormshieldLog(stage);
    stage.seriesAt(
        stage.calendar().at(day, dice.between(8.0, 23.0)),
        hosts,
        pause,
        number ->
            log.blocked(
                Flow.tcp(Ports.service(port), at.ip(), dice.port(), network + (number + 1), port),
                2));
    return Told.attack("scan_from_inside", "scan")
        .from(at.ip())
        .on(stage.town().firewall().name(), at.workstation())
        .said(
            "Le poste %s a essayé le port %d de %d adresses du réseau de la commune."
                .formatted(at.workstation(), port, hosts),
            "Workstation %s tried port %d of %d addresses of the town's network."
                .formatted(at.workstation(), port, hosts));
  }
}
