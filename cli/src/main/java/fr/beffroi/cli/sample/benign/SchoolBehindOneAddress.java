package fr.beffroi.cli.sample.benign;

import fr.beffroi.cli.sample.log.StormshieldLog;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.stage.Story;
import fr.beffroi.cli.sample.stage.Told;
import fr.beffroi.cli.sample.town.Agent;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Service;
import java.util.List;

/**
 * Fifteen agents of the schools log in to the VPN from the school's one address, one of them after
 * a typing error: many accounts from one address, but they get in.
 */
final class SchoolBehindOneAddress implements Story {
  @Override
  public When when() {
    return When.WORKING_DAY;
  }

  @Override
  public Told begin(Stage stage, int day) {
    Dice dice = stage.dice();
    String ip = stage.town().outside().someone();
    List<String> users =
        stage.town().agents().stream()
            .filter(a -> a.service().site() == Service.Site.ENFANCE)
            .map(Agent::account)
            .toList();
    StormshieldLog log = new StormshieldLog(stage);
    int clumsy = dice.between(0, users.size() - 1);
    stage.seriesAt(
        stage.calendar().at(day, 8.2),
        users.size(),
        () -> dice.between(10_000L, 180_000L),
        number -> {
          String user = users.get(number);
          if (number == clumsy) {
            log.refused(user, ip, "OPENVPN");
          }
          stage.after(number == clumsy ? 9_000 : 0, () -> log.authenticated(user, ip, "OPENVPN"));
        });
    return Told.benign("school_behind_one_address")
        .from(ip)
        .accounts(users)
        .on(stage.town().firewall().name())
        .said(
            "%d agents des écoles sont entrés par l'adresse de l'école.".formatted(users.size()),
            "%d agents of the schools came in from the school's address.".formatted(users.size()));
  }
}
