package fr.beffroi.cli.sample.benign;

import fr.beffroi.cli.sample.log.Flow;
import fr.beffroi.cli.sample.log.SshdLog;
import fr.beffroi.cli.sample.log.StormshieldLog;
import fr.beffroi.cli.sample.log.WebLog;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.stage.Story;
import fr.beffroi.cli.sample.stage.Told;
import fr.beffroi.cli.sample.town.Browsers;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Server;
import fr.beffroi.cli.sample.town.Town;
import java.util.List;

/**
 * The syndicate's monitoring system tries the same ten ports of the same few hosts every five
 * minutes, knocks on their SSH and asks for the web site's first page.
 */
final class MonitoringPolls implements Story {
  private static final List<Integer> PORTS =
      List.of(22, 53, 80, 123, 143, 389, 443, 445, 993, 3128);
  private static final long PERIOD = 300_000;

  @Override
  public When when() {
    return When.ALWAYS;
  }

  @Override
  public Told begin(Stage stage, int day) {
    Town town = stage.town();
    String ip = town.monitoring();
    List<Server> servers = List.of(town.documents(), town.proxy());
    StormshieldLog firewall = new StormshieldLog(stage);
    WebLog web = new WebLog(stage);
    stage.every(
        PERIOD,
        7_000,
        () -> {
          web.request(town.firewall().ip(), "GET /", 200, 18_311, Browsers.MONITORING);
          servers.forEach(server -> poll(stage, firewall, server, ip));
        });
    return Told.benign("monitoring_polls")
        .from(ip)
        .on("ged01", "proxy01", "web01", town.firewall().name())
        .said(
            "La supervision du syndicat interroge dix ports de deux serveurs toutes les cinq minutes.",
            "The syndicate's monitoring tries ten ports of two servers every five minutes.");
  }

  private static void poll(Stage stage, StormshieldLog firewall, Server server, String ip) {
    Dice dice = stage.dice();
    new SshdLog(stage, server).closed(dice.pid(), ip, dice.port());
    stage.series(
        PORTS.size(),
        () -> dice.between(20L, 200L),
        number ->
            firewall.connection(
                Flow.tcp(
                    service(PORTS.get(number)), ip, dice.port(), server.ip(), PORTS.get(number)),
                33,
                dice.between(60, 400),
                dice.between(60, 900),
                dice.between(1, 40)),
        () -> {});
  }

  private static String service(int port) {
    return switch (port) {
      case 22 -> "ssh";
      case 80 -> "http";
      case 443 -> "https";
      case 445 -> "microsoft-ds";
      default -> "ephemeral_fw_tcp";
    };
  }
}
