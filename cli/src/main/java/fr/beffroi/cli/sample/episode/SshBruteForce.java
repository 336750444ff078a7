package fr.beffroi.cli.sample.episode;

import fr.beffroi.cli.sample.log.SshdLog;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.stage.Story;
import fr.beffroi.cli.sample.stage.Told;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Server;
import java.time.LocalTime;

/**
 * One outside address tries many passwords for root, fast: 150 to 1,200 tries, one every 0.4 to 3
 * seconds, up to six a connection as {@code MaxAuthTries} allows.
 */
final class SshBruteForce implements Story {
  @Override
  public When when() {
    return When.ANY_DAY;
  }

  @Override
  public Told begin(Stage stage, int day) {
    Dice dice = stage.dice();
    Server server = dice.chance(0.5) ? stage.town().web() : stage.town().transfer();
    String ip = stage.town().outside().someone();
    int tries = dice.between(150, 1_200);
    long pause = dice.between(400L, 3_000L);
    SshdLog log = new SshdLog(stage, server);
    long start = stage.calendar().at(day, LocalTime.MIN) + dice.between(0L, 22 * 3_600_000L);
    int[] connection = {dice.pid()};
    int[] port = {dice.port()};
    stage.at(
        start,
        () ->
            stage.series(
                tries,
                () -> dice.between(pause / 2, pause * 3 / 2),
                number -> {
                  log.failedPassword(connection[0], "root", ip, port[0]);
                  if (number % 6 == 5) {
                    log.tooManyFailures(connection[0], "root", ip, port[0]);
                    connection[0] = dice.pid();
                    port[0] = dice.port();
                  }
                },
                () -> {}));
    return Told.attack("ssh_brute_force_fast", "brute_force")
        .from(ip)
        .accounts("root")
        .on(server.name())
        .said(
            "%s a essayé %d mots de passe de root sur %s ; aucun n'est passé."
                .formatted(ip, tries, server.name()),
            "%s tried %d passwords of root on %s; none was right."
                .formatted(ip, tries, server.name()));
  }
}
