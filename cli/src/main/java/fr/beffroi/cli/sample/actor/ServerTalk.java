package fr.beffroi.cli.sample.actor;

import fr.beffroi.cli.sample.log.Flow;
import fr.beffroi.cli.sample.log.ResolverLog;
import fr.beffroi.cli.sample.log.StormshieldLog;
import fr.beffroi.cli.sample.stage.Actor;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Server;
import fr.beffroi.cli.sample.town.Sites;
import java.util.List;

/** What do the servers ask and fetch by themselves, day and night? Names, time, updates. */
final class ServerTalk implements Actor {
  private static final double QUESTIONS_A_DAY = 4_200;
  private static final double CONNECTIONS_A_DAY = 4_000;
  private static final List<String> ASKED =
      List.of(
          "depot.paquets.example",
          "temps.reseau.example",
          "signatures.antivirus.example",
          "srv-dc01.saint-exemple.example",
          "srv-fic01.saint-exemple.example",
          "ged01.saint-exemple.example",
          "mail01.saint-exemple.example",
          "wpad.saint-exemple.example",
          "mises-a-jour.bureautique.example");

  @Override
  public void begin(Stage stage) {
    Dice dice = stage.dice();
    List<Server> servers = stage.town().linux().stream().filter(ServerTalk::isInside).toList();
    ResolverLog resolver = new ResolverLog(stage);
    StormshieldLog firewall = new StormshieldLog(stage);
    double days = stage.calendar().days() * stage.traffic();
    stage.repeat(
        stage.calendar().steady(),
        QUESTIONS_A_DAY * days,
        () ->
            resolver.asked(
                dice.pick(servers).ip(), dice.favourite(ASKED), dice.chance(0.7) ? "A" : "AAAA"));
    stage.repeat(
        stage.calendar().steady(),
        CONNECTIONS_A_DAY * days,
        () -> connect(stage, firewall, dice.pick(servers).ip()));
  }

  private static boolean isInside(Server server) {
    return server.ip().startsWith("10.");
  }

  private static void connect(Stage stage, StormshieldLog firewall, String from) {
    Dice dice = stage.dice();
    String there = Sites.visited(dice).ip();
    int port = dice.port();
    switch (dice.between(0, 3)) {
      case 0 -> firewall.connection(Flow.udp("ntp", from, port, there, 123), 24, 90, 90, 40);
      case 1 ->
          firewall.connection(
              Flow.tcp("https", from, port, there, 443),
              22,
              dice.size(1_900, 0.6),
              dice.size(30_000, 2),
              dice.size(1_500, 1));
      default ->
          firewall.connection(
              Flow.udp("dns_udp", stage.town().proxy().ip(), port, there, 53),
              23,
              dice.between(60, 90),
              dice.between(90, 480),
              dice.between(8, 240));
    }
  }
}
