package fr.beffroi.cli.sample.benign;

import fr.beffroi.cli.sample.log.Flow;
import fr.beffroi.cli.sample.log.StormshieldLog;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.stage.Story;
import fr.beffroi.cli.sample.stage.Told;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Server;
import java.util.List;

/**
 * Once a month the syndicate's vulnerability scanner tries 60 ports of every server, as agreed.
 * Nothing in the lines says that it was agreed: a scan alert is right until a person puts the
 * address on the list that is never reported, so it counts as neither right nor wrong.
 */
final class SyndicateScanner implements Story {
  @Override
  public When when() {
    return When.WORKING_DAY;
  }

  @Override
  public Told begin(Stage stage, int day) {
    Dice dice = stage.dice();
    String ip = stage.town().scanner();
    List<Server> targets =
        stage.town().linux().stream().filter(s -> s.ip().startsWith("10.")).toList();
    StormshieldLog log = new StormshieldLog(stage);
    stage.seriesAt(
        stage.calendar().at(day, dice.between(12.3, 13.2)),
        60 * targets.size(),
        () -> dice.between(300L, 2_500L),
        number -> {
          int port = 20 + number / targets.size() * 17;
          String target = targets.get(number % targets.size()).ip();
          log.blocked(Flow.tcp("ephemeral_fw_tcp", ip, dice.port(), target, port), 3);
        });
    return Told.benign("syndicate_scanner")
        .from(ip)
        .on(stage.town().firewall().name())
        .onlyPeopleKnow()
        .said(
            "Le scanner de vulnérabilités du syndicat a fait sa visite mensuelle, convenue.",
            "The syndicate's vulnerability scanner made its monthly visit, as agreed.");
  }
}
