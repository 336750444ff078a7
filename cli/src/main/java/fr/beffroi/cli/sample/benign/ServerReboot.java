package fr.beffroi.cli.sample.benign;

import fr.beffroi.cli.sample.log.SshdLog;
import fr.beffroi.cli.sample.log.UnixLog;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.stage.Story;
import fr.beffroi.cli.sample.stage.Told;
import fr.beffroi.cli.sample.town.Administrator;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Server;

/** After a Friday's updates the document server restarts, and is away for two minutes. */
final class ServerReboot implements Story {
  @Override
  public When when() {
    return When.FRIDAY;
  }

  @Override
  public Told begin(Stage stage, int day) {
    Dice dice = stage.dice();
    Server server = stage.town().documents();
    Administrator who = dice.pick(stage.town().administrators());
    SshdLog ssh = new SshdLog(stage, server);
    UnixLog unix = new UnixLog(stage, server);
    int connection = dice.pid();
    int port = dice.port();
    String ip = who.person().ip();
    stage.at(
        stage.calendar().at(day, dice.between(17.5, 18.5)),
        () -> {
          ssh.acceptedKey(connection, who.unix(), ip, port, who.key());
          unix.sudo(who.unix(), "/home/" + who.unix(), "/usr/sbin/reboot");
          unix.rebooting();
          ssh.disconnected(connection, who.unix(), ip, port);
          stage.after(
              dice.between(60_000L, 150_000L),
              () -> {
                unix.started();
                ssh.listening();
              });
        });
    return Told.benign("server_reboot")
        .from(ip)
        .accounts(who.unix())
        .on(server.name())
        .said(
            "%s a redémarré %s après les mises à jour.".formatted(who.unix(), server.name()),
            "%s restarted %s after the updates.".formatted(who.unix(), server.name()));
  }
}
