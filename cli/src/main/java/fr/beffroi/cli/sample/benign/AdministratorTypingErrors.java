package fr.beffroi.cli.sample.benign;

import fr.beffroi.cli.sample.log.SshdLog;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.stage.Story;
import fr.beffroi.cli.sample.stage.Told;
import fr.beffroi.cli.sample.town.Administrator;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Server;
import java.util.List;

/** An administrator mistypes a password on a server two or three times, then gets it right. */
final class AdministratorTypingErrors implements Story {
  @Override
  public When when() {
    return When.WORKING_DAY;
  }

  @Override
  public Told begin(Stage stage, int day) {
    Dice dice = stage.dice();
    Administrator who = dice.pick(stage.town().administrators());
    Server server = dice.pick(List.of(stage.town().documents(), stage.town().tickets()));
    String ip = who.person().ip();
    SshdLog log = new SshdLog(stage, server);
    int connection = dice.pid();
    int port = dice.port();
    stage.at(
        stage.calendar().at(day, dice.between(9.0, 17.0)),
        () ->
            stage.series(
                dice.between(2, 3),
                () -> dice.between(3_000L, 9_000L),
                number -> log.failedPassword(connection, who.unix(), ip, port),
                () -> {
                  log.accepted(connection, who.unix(), ip, port);
                  stage.after(600_000, () -> log.disconnected(connection, who.unix(), ip, port));
                }));
    return Told.benign("admin_typing_errors_then_success")
        .from(ip)
        .accounts(who.unix())
        .on(server.name())
        .said(
            "%s s'est trompé de mot de passe sur %s, depuis son poste, puis est entré."
                .formatted(who.unix(), server.name()),
            "%s mistyped the password on %s, from the usual workstation, then got in."
                .formatted(who.unix(), server.name()));
  }
}
