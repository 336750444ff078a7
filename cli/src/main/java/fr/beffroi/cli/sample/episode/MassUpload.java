package fr.beffroi.cli.sample.episode;

import fr.beffroi.cli.sample.log.Flow;
import fr.beffroi.cli.sample.log.ProxyLog;
import fr.beffroi.cli.sample.log.ResolverLog;
import fr.beffroi.cli.sample.log.StormshieldLog;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.stage.Story;
import fr.beffroi.cli.sample.stage.Told;
import fr.beffroi.cli.sample.town.Agent;
import fr.beffroi.cli.sample.town.Dice;

/**
 * At night, an agent's workstation sends 4 to 25 GB to a file-sharing site that nobody else uses,
 * in 10 to 60 connections. Squid writes what comes back, not what is sent: the firewall's lines
 * show it.
 */
final class MassUpload implements Story {
  private static final long GIGABYTE = 1_000_000_000L;

  @Override
  public When when() {
    return When.ANY_DAY;
  }

  @Override
  public Told begin(Stage stage, int day) {
    Dice dice = stage.dice();
    Agent at = dice.pick(stage.town().agents());
    String there = stage.town().outside().someone();
    String site = "depot-" + dice.between(10, 99) + ".fichiers-partages.example";
    int connections = dice.between(10, 60);
    long all = dice.between(4 * GIGABYTE, 25 * GIGABYTE);
    long pause = dice.between(20_000L, 200_000L);
    StormshieldLog firewall = new StormshieldLog(stage);
    ResolverLog resolver = new ResolverLog(stage);
    ProxyLog proxy = new ProxyLog(stage);
    stage.seriesAt(
        stage.calendar().at(day, dice.between(22.0, 27.0)),
        connections,
        pause,
        number -> {
          long sent = all / connections * dice.between(60, 140) / 100;
          long millis = dice.between(pause / 3, pause);
          if (number % 10 == 0) {
            resolver.asked(at.ip(), site, "A");
            proxy.tunnel(at.ip(), at.account(), site, there, dice.size(6_000, 0.5), millis);
          }
          firewall.connection(
              Flow.tcp("https", at.ip(), dice.port(), there, 443), 25, sent, sent / 90, millis);
        });
    return Told.attack("mass_upload", "exfiltration")
        .from(at.ip())
        .accounts(at.account())
        .on(at.workstation(), stage.town().firewall().name())
        .said(
            "De nuit, %s a envoyé %d Go à %s.".formatted(at.workstation(), all / GIGABYTE, site),
            "At night, %s sent %d GB to %s.".formatted(at.workstation(), all / GIGABYTE, site));
  }
}
