package fr.beffroi.cli.sample.episode;

import fr.beffroi.cli.sample.log.SshdLog;
import fr.beffroi.cli.sample.log.UnixLog;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.stage.Story;
import fr.beffroi.cli.sample.stage.Told;
import fr.beffroi.cli.sample.town.Administrator;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Server;
import java.util.List;

/**
 * An administrator's account comes in over SSH from an outside address that it never used, at the
 * first try, between 18:00 and 5:00, and takes root's rights a few times.
 */
final class AdministratorFromNewAddress implements Story {
  @Override
  public When when() {
    return When.LATE_WORKING_DAY;
  }

  @Override
  public Told begin(Stage stage, int day) {
    Dice dice = stage.dice();
    Administrator who = dice.pick(stage.town().administrators());
    Server server = dice.chance(0.5) ? stage.town().web() : stage.town().transfer();
    String ip = stage.town().outside().someone();
    SshdLog ssh = new SshdLog(stage, server);
    UnixLog unix = new UnixLog(stage, server);
    int connection = dice.pid();
    int port = dice.port();
    stage.at(
        stage.calendar().at(day, dice.between(18.0, 29.0)),
        () -> {
          ssh.accepted(connection, who.unix(), ip, port);
          stage.series(
              dice.between(2, 7),
              () -> dice.between(20_000L, 200_000L),
              number -> {
                unix.sudo(
                    who.unix(),
                    "/tmp",
                    dice.pick(
                        List.of(
                            "/usr/bin/bash", "/usr/bin/cat /etc/shadow", "/usr/bin/crontab -e")));
                stage.after(3_000, unix::sudoEnds);
              },
              () -> ssh.disconnected(connection, who.unix(), ip, port));
        });
    return Told.attack("admin_new_address", "account_compromise", "anomaly")
        .from(ip)
        .accounts(who.unix())
        .on(server.name())
        .said(
            "L'administrateur %s s'est connecté à %s depuis %s, adresse jamais vue."
                .formatted(who.unix(), server.name(), ip),
            "Administrator %s logged in on %s from %s, an address never seen before."
                .formatted(who.unix(), server.name(), ip));
  }
}
