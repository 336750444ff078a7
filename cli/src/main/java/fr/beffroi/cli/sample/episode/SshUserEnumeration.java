package fr.beffroi.cli.sample.episode;

import fr.beffroi.cli.sample.log.SshdLog;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.stage.Story;
import fr.beffroi.cli.sample.stage.Told;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Server;
import java.util.List;

/** One address asks SSH for 40 to 220 names that do not exist, one every 1 to 8 seconds. */
final class SshUserEnumeration implements Story {
  @Override
  public When when() {
    return When.ANY_DAY;
  }

  @Override
  public Told begin(Stage stage, int day) {
    Dice dice = stage.dice();
    Server server = dice.chance(0.5) ? stage.town().web() : stage.town().transfer();
    String ip = stage.town().outside().someone();
    List<String> names = Guesses.names(dice, dice.between(40, 220));
    long pause = dice.between(1_000L, 8_000L);
    SshdLog log = new SshdLog(stage, server);
    stage.seriesAt(
        stage.calendar().at(day, dice.between(0.0, 22.0)),
        names.size(),
        pause,
        number -> log.invalidUserGone(dice.pid(), names.get(number), ip, dice.port()));
    return Told.attack("ssh_user_enumeration", "user_enumeration", "brute_force")
        .from(ip)
        .accounts(names)
        .on(server.name())
        .said(
            "%s a cherché %d noms de compte sur %s.".formatted(ip, names.size(), server.name()),
            "%s looked for %d account names on %s.".formatted(ip, names.size(), server.name()));
  }
}
