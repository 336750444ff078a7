package fr.beffroi.cli.sample;

import fr.beffroi.cli.sample.actor.OrdinaryMonth;
import fr.beffroi.cli.sample.stage.Clockwork;
import fr.beffroi.cli.sample.stage.SampleLine;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.town.Calendar;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Town;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Which line comes next? Acts the month out as far as is asked for; holds no more than that. */
public final class SampleStream implements Iterator<SampleLine> {
  private final SampleCommune commune;
  private final Town town;
  private final Clockwork clock;
  private final Programme programme;
  private @Nullable SampleLine next;

  SampleStream(SampleCommune commune) {
    this.commune = commune;
    Dice dice = new Dice(commune.seed()).of("saint-exemple");
    Calendar calendar = new Calendar(commune.firstDay(), commune.days());
    this.town = new Town(dice.of("town"));
    this.clock = new Clockwork(calendar.start(), calendar.end(), Calendar.ZONE);
    double traffic = OrdinaryMonth.traffic(commune.aboutLines(), commune.days());
    Stage stage = new Stage(town, calendar, clock, dice, traffic);
    OrdinaryMonth.begin(stage);
    this.programme = Programme.begin(stage);
    this.next = clock.next();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public SampleLine next() {
    SampleLine line = next;
    if (line == null) {
      throw new NoSuchElementException("the sample period is over");
    }
    next = clock.next();
    return line;
  }

  /** What happened up to now: complete when there is no further line. */
  public SampleTruth truth() {
    return programme.truth(commune, town);
  }
}
