package fr.beffroi.cli.sample.episode;

import fr.beffroi.cli.sample.log.SshdLog;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.stage.Story;
import fr.beffroi.cli.sample.stage.Told;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Server;
import java.util.List;

/**
 * After 25 to 260 wrong passwords for a supplier's real account, one every 1 to 12 seconds, the
 * next is right; the session lasts 4 to 40 minutes.
 */
final class BruteForceThatSucceeds implements Story {
  private static final List<String> ACCOUNTS =
      List.of("editeur-finances", "editeur-ged", "infogerance");

  @Override
  public When when() {
    return When.ANY_DAY;
  }

  @Override
  public Told begin(Stage stage, int day) {
    Dice dice = stage.dice();
    Server server = stage.town().transfer();
    String ip = stage.town().outside().someone();
    String account = dice.pick(ACCOUNTS);
    int tries = dice.between(25, 260);
    long pause = dice.between(1_000L, 12_000L);
    SshdLog log = new SshdLog(stage, server);
    stage.at(
        stage.calendar().at(day, dice.between(0.0, 22.0)),
        () ->
            stage.series(
                tries,
                () -> dice.between(pause / 2, pause * 3 / 2),
                number -> log.failedPassword(dice.pid(), account, ip, dice.port()),
                () -> enter(stage, log, account, ip)));
    return Told.attack("ssh_brute_force_success", "account_compromise")
        .from(ip)
        .accounts(account)
        .on(server.name())
        .said(
            "%s a trouvé le mot de passe de %s sur %s après %d essais et est entré."
                .formatted(ip, account, server.name(), tries),
            "%s found the password of %s on %s after %d tries and came in."
                .formatted(ip, account, server.name(), tries));
  }

  private static void enter(Stage stage, SshdLog log, String account, String ip) {
    Dice dice = stage.dice();
    int connection = dice.pid();
    int port = dice.port();
    log.accepted(connection, account, ip, port);
    stage.after(
        dice.between(240_000L, 2_400_000L), () -> log.disconnected(connection, account, ip, port));
  }
}
