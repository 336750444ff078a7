package fr.beffroi.cli.sample.benign;

import fr.beffroi.cli.sample.log.SshdLog;
import fr.beffroi.cli.sample.log.StormshieldLog;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.stage.Story;
import fr.beffroi.cli.sample.stage.Told;
import fr.beffroi.cli.sample.town.Administrator;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Server;
import java.time.LocalTime;
import java.util.List;

/**
 * An administrator works from home one evening in three, always through the VPN and so always from
 * the same inside address, from the month's first days on.
 */
final class AdministratorFromHome implements Story {
  @Override
  public When when() {
    return When.ALWAYS;
  }

  @Override
  public Told begin(Stage stage, int day) {
    Dice dice = stage.dice();
    Administrator who = stage.town().administrators().get(0);
    String ip = who.person().vpn();
    StormshieldLog vpn = new StormshieldLog(stage);
    stage.daily(
        LocalTime.of(20, 0),
        7_200_000,
        today -> {
          if (today % 3 == 1) {
            vpn.authenticated(who.account(), who.person().home(), "OPENVPN");
            Server server = dice.pick(List.of(stage.town().proxy(), stage.town().documents()));
            stage.after(dice.between(30_000L, 300_000L), () -> session(stage, server, who, ip));
          }
        });
    return Told.benign("admin_from_home")
        .from(ip, who.person().home())
        .accounts(who.unix(), who.account())
        .on("proxy01", "ged01", stage.town().firewall().name())
        .said(
            "%s travaille le soir par le VPN, toujours depuis %s.".formatted(who.unix(), ip),
            "%s works in the evening through the VPN, always from %s.".formatted(who.unix(), ip));
  }

  private static void session(Stage stage, Server server, Administrator who, String ip) {
    Dice dice = stage.dice();
    SshdLog ssh = new SshdLog(stage, server);
    int connection = dice.pid();
    int port = dice.port();
    ssh.acceptedKey(connection, who.unix(), ip, port, who.key());
    stage.after(
        dice.between(120_000L, 2_400_000L),
        () -> ssh.disconnected(connection, who.unix(), ip, port));
  }
}
