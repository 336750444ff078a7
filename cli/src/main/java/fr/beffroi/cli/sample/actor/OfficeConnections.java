package fr.beffroi.cli.sample.actor;

import fr.beffroi.cli.sample.log.Flow;
import fr.beffroi.cli.sample.log.StormshieldLog;
import fr.beffroi.cli.sample.stage.Actor;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Server;
import fr.beffroi.cli.sample.town.Town;
import java.util.List;

/** Which connections from the offices to the servers cross the firewall? */
final class OfficeConnections implements Actor {
  private static final double A_DAY = 14_500;

  /** What workstations ask of servers; the first most. */
  private record Use(Server server, String transport, String service, int port, long bytes) {}

  private static List<Use> uses(Town town) {
    return List.of(
        new Use(town.proxy(), "tcp", "http_proxy", 3128, 30_000),
        new Use(town.files(), "tcp", "microsoft-ds", 445, 400_000),
        new Use(town.domainController(), "udp", "dns_udp", 53, 180),
        new Use(town.mail(), "tcp", "https", 443, 60_000),
        new Use(town.domainController(), "tcp", "kerberos", 88, 2_400),
        new Use(town.documents(), "tcp", "https", 443, 250_000),
        new Use(town.domainController(), "tcp", "ldap", 389, 5_000),
        new Use(town.tickets(), "tcp", "https", 443, 40_000),
        new Use(town.domainController(), "udp", "ntp", 123, 90));
  }

  @Override
  public void begin(Stage stage) {
    Dice dice = stage.dice();
    StormshieldLog firewall = new StormshieldLog(stage);
    List<Use> uses = uses(stage.town());
    stage.repeat(
        stage.calendar().office(),
        A_DAY * stage.calendar().days() * stage.traffic(),
        () -> {
          Use use = dice.favourite(uses);
          String from = dice.pick(stage.town().agents()).ip();
          Flow flow =
              new Flow(
                  use.transport(),
                  use.service(),
                  Flow.Side.of(from),
                  from,
                  dice.between(49_152, 65_535),
                  Flow.Side.of(use.server().ip()),
                  use.server().ip(),
                  use.port());
          firewall.connection(
              flow,
              11,
              dice.size(use.bytes() / 6, 0.8),
              dice.size(use.bytes(), 1),
              dice.size(4_000, 1.6));
        });
  }
}
