package fr.beffroi.cli.sample.episode;

import fr.beffroi.cli.sample.log.ResolverLog;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.stage.Story;
import fr.beffroi.cli.sample.stage.Told;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Server;
import fr.beffroi.cli.sample.town.Town;
import java.util.List;

/**
 * A source that never rests stops for 9 to 30 hours: the resolver's questions, the proxy's requests
 * or the file server's security records. It begins on a working morning, when silence is not
 * normal.
 */
final class SilentSource implements Story {
  @Override
  public When when() {
    return When.LATE_WORKING_DAY;
  }

  @Override
  public Told begin(Stage stage, int day) {
    Dice dice = stage.dice();
    Town town = stage.town();
    Server server = dice.pick(List.of(town.proxy(), town.files()));
    String source =
        server.equals(town.files()) ? server.source("security.ndjson") : ResolverLog.source(stage);
    int hours = dice.between(9, 30);
    long from = stage.calendar().at(day, dice.between(7.5, 11.0));
    long to = Math.min(from + hours * 3_600_000L, stage.calendar().end());
    stage.silence(source, from, to);
    return Told.attack("silent_source", "silent_source")
        .on(source, server.name())
        .said(
            "La source %s s'est tue pendant %d heures.".formatted(source, hours),
            "Source %s fell silent for %d hours.".formatted(source, hours));
  }
}
