package fr.beffroi.cli.sample.actor;

import fr.beffroi.cli.sample.log.Logons;
import fr.beffroi.cli.sample.log.SshdLog;
import fr.beffroi.cli.sample.log.StormshieldLog;
import fr.beffroi.cli.sample.log.UnixLog;
import fr.beffroi.cli.sample.stage.Actor;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.town.Administrator;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Server;
import java.util.List;

/** What do the two administrators do on a working day? Sessions on servers, on the firewall. */
final class Administration implements Actor {
  private static final double LINUX_A_DAY = 9;
  private static final double WINDOWS_A_DAY = 5;
  private static final double FIREWALL_A_DAY = 3;
  private static final List<String> COMMANDS =
      List.of(
          "/usr/bin/systemctl status nginx",
          "/usr/bin/journalctl -xe",
          "/usr/bin/apt update",
          "/usr/bin/systemctl restart squid",
          "/usr/bin/tail -n 200 /var/log/syslog",
          "/usr/sbin/unbound-control reload",
          "/usr/bin/vi /etc/nginx/nginx.conf",
          "/bin/df -h");
  private static final List<String> FIREWALL =
      List.of(
          "MONITOR STAT",
          "CONFIG FILTER ACTIVATE",
          "LOG DOWN",
          "MONITOR USER",
          "SYSTEM IDENT",
          "CONFIG OBJECT LIST",
          "CONFIG BACKUP");

  @Override
  public void begin(Stage stage) {
    Dice dice = stage.dice();
    double days = stage.calendar().days();
    stage.repeat(
        stage.calendar().office(),
        LINUX_A_DAY * days,
        () -> {
          Administrator who = dice.pick(stage.town().administrators());
          session(stage, dice.pick(stage.town().linux()), who);
        });
    stage.repeat(stage.calendar().office(), WINDOWS_A_DAY * days, () -> windows(stage));
    stage.repeat(stage.calendar().office(), FIREWALL_A_DAY * days, () -> firewall(stage));
  }

  /** The rented web server sees the town hall's address, the others the workstation's. */
  private static void session(Stage stage, Server server, Administrator who) {
    boolean rented = server.equals(stage.town().web());
    String ip = rented ? stage.town().firewall().ip() : who.person().ip();
    Dice dice = stage.dice();
    SshdLog ssh = new SshdLog(stage, server);
    int connection = dice.pid();
    int port = dice.port();
    if (dice.chance(0.8)) {
      ssh.acceptedKey(connection, who.unix(), ip, port, who.key());
      work(stage, server, who, () -> ssh.disconnected(connection, who.unix(), ip, port));
    } else {
      stage.series(
          dice.chance(0.15) ? dice.between(1, 2) : 0,
          () -> dice.between(3_000L, 9_000L),
          number -> ssh.failedPassword(connection, who.unix(), ip, port),
          () -> {
            ssh.accepted(connection, who.unix(), ip, port);
            work(stage, server, who, () -> ssh.disconnected(connection, who.unix(), ip, port));
          });
    }
  }

  private static void work(Stage stage, Server server, Administrator who, Runnable leave) {
    Dice dice = stage.dice();
    UnixLog unix = new UnixLog(stage, server);
    long number = stage.clock().count(server.name() + ".session", 4_100);
    unix.newSession(number, who.unix());
    if (dice.chance(0.1)) {
      unix.su(who.unix(), "root");
    }
    stage.series(
        dice.between(0, 5),
        () -> dice.between(20_000L, 240_000L),
        turn -> {
          if (dice.chance(0.03)) {
            unix.sudoRefused(who.unix(), dice.pick(COMMANDS));
          }
          unix.sudo(who.unix(), "/home/" + who.unix(), dice.pick(COMMANDS));
          stage.after(dice.between(300L, 15_000L), unix::sudoEnds);
        },
        () -> {
          leave.run();
          unix.sessionRemoved(number);
        });
  }

  private static void windows(Stage stage) {
    Dice dice = stage.dice();
    Administrator who = dice.pick(stage.town().administrators());
    Server server = dice.chance(0.5) ? stage.town().domainController() : stage.town().files();
    Logons logons = new Logons(stage, server);
    String id = logons.loggedOn(who.account(), who.sid(), 10, server.name(), who.person().ip());
    logons.privileged(who.account(), who.sid(), id);
    stage.after(
        dice.between(180_000L, 5_400_000L),
        () -> logons.loggedOff(who.account(), who.sid(), id, 10));
  }

  private static void firewall(Stage stage) {
    Dice dice = stage.dice();
    Administrator who = dice.pick(stage.town().administrators());
    StormshieldLog log = new StormshieldLog(stage);
    int session = dice.between(1, 99);
    stage.series(
        dice.between(2, 9),
        () -> dice.between(2_000L, 60_000L),
        number -> log.command(who.account(), who.person().ip(), session, 0, dice.pick(FIREWALL)),
        () -> {});
  }
}
