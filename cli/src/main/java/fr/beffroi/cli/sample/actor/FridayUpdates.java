package fr.beffroi.cli.sample.actor;

import fr.beffroi.cli.sample.log.Flow;
import fr.beffroi.cli.sample.log.SshdLog;
import fr.beffroi.cli.sample.log.StormshieldLog;
import fr.beffroi.cli.sample.log.UnixLog;
import fr.beffroi.cli.sample.stage.Actor;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.town.Administrator;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Server;
import fr.beffroi.cli.sample.town.Sites;
import java.time.DayOfWeek;
import java.time.LocalTime;

/** When are the servers updated? On Fridays after lunch, one after the other, by hand. */
final class FridayUpdates implements Actor {
  @Override
  public void begin(Stage stage) {
    stage.daily(
        LocalTime.of(13, 45),
        1_200_000,
        day -> {
          boolean friday = stage.calendar().date(day).getDayOfWeek() == DayOfWeek.FRIDAY;
          if (friday && stage.calendar().isWorkingDay(day)) {
            Administrator who = stage.dice().pick(stage.town().administrators());
            stage.series(
                stage.town().linux().size(),
                () -> stage.dice().between(120_000L, 420_000L),
                number -> update(stage, stage.town().linux().get(number), who),
                () -> {});
          }
        });
  }

  private static void update(Stage stage, Server server, Administrator who) {
    Dice dice = stage.dice();
    boolean rented = server.equals(stage.town().web());
    String ip = rented ? stage.town().firewall().ip() : who.person().ip();
    SshdLog ssh = new SshdLog(stage, server);
    UnixLog unix = new UnixLog(stage, server);
    StormshieldLog firewall = new StormshieldLog(stage);
    int connection = dice.pid();
    int port = dice.port();
    ssh.acceptedKey(connection, who.unix(), ip, port, who.key());
    unix.sudo(who.unix(), "/home/" + who.unix(), "/usr/bin/apt-get -y dist-upgrade");
    stage.series(
        rented ? 0 : dice.between(4, 20),
        () -> dice.between(800L, 9_000L),
        number ->
            firewall.connection(
                Flow.tcp("https", server.ip(), dice.port(), Sites.visited(dice).ip(), 443),
                22,
                dice.size(4_000, 0.5),
                dice.size(6_000_000, 1.4),
                dice.between(400, 9_000)),
        () -> {
          unix.sudoEnds();
          ssh.disconnected(connection, who.unix(), ip, port);
        });
  }
}
