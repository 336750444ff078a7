package fr.beffroi.cli.sample.actor;

import fr.beffroi.cli.sample.log.Flow;
import fr.beffroi.cli.sample.log.ProxyLog;
import fr.beffroi.cli.sample.log.ResolverLog;
import fr.beffroi.cli.sample.log.StormshieldLog;
import fr.beffroi.cli.sample.stage.Actor;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.town.Agent;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Sites;

/**
 * How do agents use the web? A visit is a question to the resolver, a few requests through the
 * proxy, and the proxy's own connections through the firewall.
 */
final class Browsing implements Actor {
  /** Visits a day of a month of {@code traffic} 1. */
  private static final double VISITS_A_DAY = 3_300;

  @Override
  public void begin(Stage stage) {
    Visit visit = new Visit(stage);
    stage.repeat(
        stage.calendar().office(),
        VISITS_A_DAY * stage.calendar().days() * stage.traffic(),
        visit::begin);
  }

  private static final class Visit {
    private final Stage stage;
    private final Dice dice;
    private final ProxyLog proxy;
    private final ResolverLog resolver;
    private final StormshieldLog firewall;

    Visit(Stage stage) {
      this.stage = stage;
      this.dice = stage.dice();
      this.proxy = new ProxyLog(stage);
      this.resolver = new ResolverLog(stage);
      this.firewall = new StormshieldLog(stage);
    }

    void begin() {
      Agent agent = dice.pick(stage.town().agents());
      Sites.Site site = Sites.visited(dice);
      resolver.asked(stage.town().proxy().ip(), site.host(), "A");
      resolver.asked(stage.town().proxy().ip(), site.host(), "AAAA");
      if (dice.chance(0.01)) {
        proxy.denied(agent.ip(), agent.account(), site.host());
        return;
      }
      stage.series(
          dice.between(2, 8),
          () -> dice.between(40L, 9_000L),
          number -> request(agent, site),
          () -> {});
    }

    private void request(Agent agent, Sites.Site site) {
      long bytes = dice.size(14_000, 1.3);
      long millis = dice.size(900, 1.5);
      if (dice.chance(0.12)) {
        String url = "http://" + site.host() + "/ressources/" + dice.between(100, 9_999) + ".png";
        proxy.get(agent.ip(), agent.account(), url, site.ip(), bytes, millis, "image/png");
      } else {
        proxy.tunnel(agent.ip(), agent.account(), site.host(), site.ip(), bytes, millis);
      }
      if (dice.chance(0.5)) {
        Flow flow = Flow.tcp("https", stage.town().proxy().ip(), dice.port(), site.ip(), 443);
        firewall.connection(flow, 21, dice.size(2_600, 0.9), bytes, millis);
      }
    }
  }
}
