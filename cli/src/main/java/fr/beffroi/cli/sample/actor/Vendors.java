package fr.beffroi.cli.sample.actor;

import fr.beffroi.cli.sample.log.SshdLog;
import fr.beffroi.cli.sample.stage.Actor;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.town.Dice;
import java.util.List;

/** When do suppliers come in? At any hour, each from its own address, on the file exchange. */
final class Vendors implements Actor {
  private static final List<String> ACCOUNTS =
      List.of("editeur-finances", "editeur-ged", "infogerance");
  private static final double VISITS_A_DAY = 2.5;

  @Override
  public void begin(Stage stage) {
    Dice dice = stage.dice();
    SshdLog door = new SshdLog(stage, stage.town().transfer());
    stage.repeat(
        stage.calendar().steady(),
        VISITS_A_DAY * stage.calendar().days(),
        () -> {
          int firm = dice.between(0, ACCOUNTS.size() - 1);
          visit(stage, door, ACCOUNTS.get(firm), stage.town().vendors().get(firm));
        });
  }

  private static void visit(Stage stage, SshdLog door, String account, String ip) {
    Dice dice = stage.dice();
    int connection = dice.pid();
    int port = dice.port();
    stage.series(
        dice.chance(0.08) ? dice.between(1, 2) : 0,
        () -> dice.between(3_000L, 12_000L),
        number -> door.failedPassword(connection, account, ip, port),
        () -> {
          door.accepted(connection, account, ip, port);
          stage.after(
              dice.between(30_000L, 3_600_000L),
              () -> door.disconnected(connection, account, ip, port));
        });
  }
}
