package fr.beffroi.cli.sample.benign;

import fr.beffroi.cli.sample.log.SshdLog;
import fr.beffroi.cli.sample.log.UnixLog;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.stage.Story;
import fr.beffroi.cli.sample.stage.Told;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Server;
import java.time.LocalTime;

/**
 * The library's machine writes a line every ten minutes while the library is open (Tuesday to
 * Saturday) and is off at night, on Sundays, Mondays and holidays: a silence that is normal.
 */
final class LibraryAtNight implements Story {
  @Override
  public When when() {
    return When.ALWAYS;
  }

  @Override
  public Told begin(Stage stage, int day) {
    Dice dice = stage.dice();
    Server library = stage.town().library();
    UnixLog log = new UnixLog(stage, library);
    stage.daily(
        LocalTime.of(8, 40),
        600_000,
        today -> {
          boolean monday = stage.calendar().date(today).getDayOfWeek().getValue() == 1;
          boolean open = stage.calendar().isWorkingDay(today) && !monday;
          if (open || stage.calendar().isOpenSaturday(today)) {
            log.started();
            new SshdLog(stage, library).listening();
            stage.series(
                dice.between(54, 60),
                () -> 600_000,
                number -> log.cron("root", 0, dice.between(100L, 900L)),
                () -> {});
          }
        });
    return Told.benign("quiet_nights")
        .on(library.authSource(), library.name())
        .said(
            "La machine de la médiathèque est éteinte quand la médiathèque est fermée.",
            "The library's machine is off when the library is closed.");
  }
}
