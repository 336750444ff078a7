package fr.beffroi.cli.sample.actor;

import fr.beffroi.cli.sample.log.UnixLog;
import fr.beffroi.cli.sample.stage.Actor;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Server;

/** What does cron do on every Linux server, day and night? */
final class CronJobs implements Actor {
  private static final long MINUTE = 60_000;

  @Override
  public void begin(Stage stage) {
    for (Server server : stage.town().linux()) {
      UnixLog log = new UnixLog(stage, server);
      Dice dice = stage.dice();
      boolean busy = server.equals(stage.town().tickets()) || server.equals(stage.town().web());
      stage.every(
          (busy ? 5 : 10) * MINUTE,
          MINUTE + 1000,
          () -> log.cron(busy ? "www-data" : "root", busy ? 33 : 0, dice.between(200L, 4_000L)));
      stage.every(
          60 * MINUTE, 17 * MINUTE + 1000, () -> log.cron("root", 0, dice.between(20L, 900L)));
    }
  }
}
