package fr.beffroi.cli.sample.actor;

import fr.beffroi.cli.sample.log.SshdLog;
import fr.beffroi.cli.sample.stage.Actor;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Outside;
import java.util.List;

/**
 * Which automata knock on SSH all day? Some three hundred addresses a day, most of them with one to
 * a dozen passwords for root and the names that machines are born with; none gets in.
 */
final class SshAutomata implements Actor {
  private static final double ADDRESSES_A_DAY = 310;
  private static final List<String> NAMES =
      List.of(
          "admin",
          "user",
          "test",
          "ubuntu",
          "oracle",
          "postgres",
          "git",
          "deploy",
          "ftpuser",
          "guest",
          "pi",
          "support",
          "hadoop",
          "jenkins",
          "mysql",
          "debian",
          "nagios",
          "minecraft",
          "steam",
          "centos",
          "www",
          "web",
          "sol",
          "validator",
          "ansible",
          "zabbix",
          "es",
          "dev");

  @Override
  public void begin(Stage stage) {
    List<SshdLog> doors =
        List.of(
            new SshdLog(stage, stage.town().web()), new SshdLog(stage, stage.town().transfer()));
    stage.repeat(
        stage.calendar().steady(),
        ADDRESSES_A_DAY * stage.calendar().days(),
        () -> knock(stage, doors.get(stage.dice().chance(0.7) ? 0 : 1)));
  }

  private static void knock(Stage stage, SshdLog door) {
    Dice dice = stage.dice();
    String ip = Outside.automaton(dice.between(0, Outside.automata() - 1));
    // Half try once or twice and are never seen again; a few are patient.
    int tries = dice.chance(0.5) ? dice.between(1, 2) : dice.between(2, dice.between(3, 14));
    long pause = dice.chance(0.5) ? 3_000 : 45_000;
    stage.series(
        tries,
        () -> dice.between(pause / 2, pause * 2),
        number -> attempt(dice, door, ip),
        () -> {});
  }

  private static void attempt(Dice dice, SshdLog door, String ip) {
    int connection = dice.pid();
    int port = dice.port();
    int kind = dice.between(0, 9);
    if (kind == 0) {
      door.noIdentification(connection, ip, port);
    } else if (kind <= 4) {
      door.failedPassword(connection, "root", ip, port);
      door.goodbyeBeforeLogin(connection, ip, port);
    } else {
      door.invalidUser(connection, dice.favourite(NAMES), ip, port);
      door.goodbyeBeforeLogin(connection, ip, port);
    }
  }
}
