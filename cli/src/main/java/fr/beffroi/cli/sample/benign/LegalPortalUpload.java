package fr.beffroi.cli.sample.benign;

import fr.beffroi.cli.sample.log.Flow;
import fr.beffroi.cli.sample.log.ProxyLog;
import fr.beffroi.cli.sample.log.StormshieldLog;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.stage.Story;
import fr.beffroi.cli.sample.stage.Told;
import fr.beffroi.cli.sample.town.Agent;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Service;

/**
 * An agent of the finance service publishes a call for tenders: 200 to 900 MB of plans to the
 * portal of public contracts, in office hours, in 4 to 14 connections.
 */
final class LegalPortalUpload implements Story {
  @Override
  public When when() {
    return When.WORKING_DAY;
  }

  @Override
  public Told begin(Stage stage, int day) {
    Dice dice = stage.dice();
    Agent agent =
        dice.pick(
            stage.town().agents().stream().filter(a -> a.service() == Service.FINANCES).toList());
    String there = stage.town().outside().someone();
    String site = "depot.marches-publics.example";
    int connections = dice.between(4, 14);
    long all = dice.between(200_000_000L, 900_000_000L);
    StormshieldLog firewall = new StormshieldLog(stage);
    ProxyLog proxy = new ProxyLog(stage);
    stage.seriesAt(
        stage.calendar().at(day, dice.between(9.5, 16.0)),
        connections,
        () -> dice.between(20_000L, 120_000L),
        number -> {
          long millis = dice.between(15_000L, 110_000L);
          proxy.tunnel(agent.ip(), agent.account(), site, there, dice.size(40_000, 0.5), millis);
          firewall.connection(
              Flow.tcp("https", agent.ip(), dice.port(), there, 443),
              25,
              all / connections,
              dice.size(90_000, 0.5),
              millis);
        });
    return Told.benign("legal_portal_upload")
        .from(agent.ip())
        .accounts(agent.account())
        .on(agent.workstation(), stage.town().firewall().name())
        .said(
            "%s a déposé %d Mo de plans sur le portail des marchés publics."
                .formatted(agent.displayName(), all / 1_000_000),
            "%s put %d MB of plans on the portal of public contracts."
                .formatted(agent.displayName(), all / 1_000_000));
  }
}
