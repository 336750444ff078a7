package fr.beffroi.cli.sample.benign;

import fr.beffroi.cli.sample.log.Flow;
import fr.beffroi.cli.sample.log.Logons;
import fr.beffroi.cli.sample.log.SshdLog;
import fr.beffroi.cli.sample.log.StormshieldLog;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.stage.Story;
import fr.beffroi.cli.sample.stage.Told;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Server;
import fr.beffroi.cli.sample.town.Town;
import java.time.LocalTime;
import java.util.List;

/**
 * Every night at half past one sauv01 opens sessions on all the servers one after the other and
 * copies some twenty gigabytes to the syndicate's store, through the tunnel.
 */
final class BackupWindow implements Story {
  private static final String KEY = "SHA256:3rVbT0l5sQeB9Qn6y2xkz8uJcWmP1dHfKgAoXtLrN4s";

  @Override
  public When when() {
    return When.ALWAYS;
  }

  @Override
  public Told begin(Stage stage, int day) {
    stage.daily(LocalTime.of(1, 30), 60_000, today -> night(stage));
    return Told.benign("backup_window")
        .from(stage.town().backup().ip())
        .accounts("sauvegarde", "svc-sauvegarde")
        .on("web01", "sftp01", "ged01", "glpi01", "mail01", "proxy01", "SRV-FIC01")
        .said(
            "La sauvegarde de chaque nuit ouvre des sessions partout et copie vers le syndicat.",
            "Each night's backup opens sessions everywhere and copies to the syndicate.");
  }

  private static void night(Stage stage) {
    Dice dice = stage.dice();
    Town town = stage.town();
    List<Server> servers = town.linux().stream().filter(s -> !s.equals(town.backup())).toList();
    stage.series(
        servers.size() * 3,
        () -> dice.between(40_000L, 300_000L),
        number -> copy(stage, servers.get(number % servers.size())),
        () -> send(stage));
    Logons files = new Logons(stage, town.files());
    stage.after(
        120_000,
        () -> {
          String sid = town.sid(1080);
          String id = files.loggedOn("svc-sauvegarde", sid, 3, "SAUV01", town.backup().ip());
          files.privileged("svc-sauvegarde", sid, id);
          stage.after(5_000_000, () -> files.loggedOff("svc-sauvegarde", sid, id, 3));
        });
  }

  private static void copy(Stage stage, Server server) {
    Dice dice = stage.dice();
    Town town = stage.town();
    String ip = server.equals(town.web()) ? town.firewall().ip() : town.backup().ip();
    SshdLog ssh = new SshdLog(stage, server);
    int connection = dice.pid();
    int port = dice.port();
    ssh.acceptedKey(connection, "sauvegarde", ip, port, KEY);
    long millis = dice.between(20_000L, 600_000L);
    stage.after(
        millis,
        () -> {
          ssh.disconnected(connection, "sauvegarde", ip, port);
          new StormshieldLog(stage)
              .connection(
                  Flow.tcp("ssh", town.backup().ip(), port, server.ip(), 22),
                  31,
                  dice.size(400_000, 0.5),
                  dice.size(300_000_000, 1),
                  millis);
        });
  }

  private static void send(Stage stage) {
    Dice dice = stage.dice();
    StormshieldLog firewall = new StormshieldLog(stage);
    stage.series(
        20,
        () -> dice.between(30_000L, 120_000L),
        number ->
            firewall.connection(
                Flow.tcp(
                    "https",
                    stage.town().backup().ip(),
                    dice.port(),
                    stage.town().remoteStore(),
                    443),
                32,
                dice.size(1_000_000_000, 0.3),
                dice.size(3_000_000, 0.3),
                dice.between(25_000L, 110_000L)),
        () -> {});
  }
}
