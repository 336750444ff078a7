package fr.beffroi.cli.sample.episode;

import fr.beffroi.cli.sample.log.SshdLog;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.stage.Story;
import fr.beffroi.cli.sample.stage.Told;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Server;

/**
 * One outside address tries root's and an administrator's password slowly, so that no short window
 * sees it: one try every 3 to 12 minutes for 14 to 60 hours.
 */
final class SlowSshBruteForce implements Story {
  @Override
  public When when() {
    return When.ANY_DAY;
  }

  @Override
  public Told begin(Stage stage, int day) {
    Dice dice = stage.dice();
    Server server = dice.chance(0.5) ? stage.town().web() : stage.town().transfer();
    String ip = stage.town().outside().someone();
    String real = dice.pick(stage.town().administrators()).unix();
    long pause = dice.between(180_000L, 720_000L);
    int hours = dice.between(14, 60);
    int tries = (int) (hours * 3_600_000L / pause);
    SshdLog log = new SshdLog(stage, server);
    stage.seriesAt(
        stage.calendar().at(day, dice.between(0.0, 20.0)),
        tries,
        () -> dice.between(pause * 2 / 3, pause * 4 / 3),
        number -> {
          int connection = dice.pid();
          int port = dice.port();
          String user = number % 3 == 0 ? real : "root";
          log.failedPassword(connection, user, ip, port);
          log.closedBeforeLogin(connection, user, ip, port);
        });
    return Told.attack("ssh_brute_force_slow", "brute_force")
        .from(ip)
        .accounts("root", real)
        .on(server.name())
        .said(
            "%s a essayé un mot de passe toutes les %d minutes sur %s pendant %d heures."
                .formatted(ip, pause / 60_000, server.name(), hours),
            "%s tried one password every %d minutes on %s for %d hours."
                .formatted(ip, pause / 60_000, server.name(), hours));
  }
}
