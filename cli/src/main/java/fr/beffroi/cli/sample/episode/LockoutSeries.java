package fr.beffroi.cli.sample.episode;

import fr.beffroi.cli.sample.log.DomainLog;
import fr.beffroi.cli.sample.log.Logons;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.stage.Story;
import fr.beffroi.cli.sample.stage.Told;
import fr.beffroi.cli.sample.town.Agent;
import fr.beffroi.cli.sample.town.Dice;
import java.util.List;

/**
 * A worm on a workstation tries passwords until 6 to 18 accounts are locked out (4740), five wrong
 * ones each, within 10 to 60 minutes.
 */
final class LockoutSeries implements Story {
  private static final int THRESHOLD = 5;

  @Override
  public When when() {
    return When.WORKING_DAY;
  }

  @Override
  public Told begin(Stage stage, int day) {
    Dice dice = stage.dice();
    Agent at = dice.pick(stage.town().agents());
    List<Agent> victims = dice.some(stage.town().agents(), dice.between(6, 18));
    long pause = dice.between(600_000L, 3_600_000L) / victims.size() / THRESHOLD;
    Logons logons = new Logons(stage, stage.town().domainController());
    DomainLog domain = new DomainLog(stage, stage.town().domainController());
    stage.seriesAt(
        stage.calendar().at(day, dice.between(8.5, 17.0)),
        victims.size() * THRESHOLD,
        pause,
        number -> {
          Agent victim = victims.get(number / THRESHOLD);
          logons.refused(
              victim.account(), Logons.Refusal.WRONG_PASSWORD, at.workstation(), at.ip());
          if (number % THRESHOLD == THRESHOLD - 1) {
            domain.lockedOut(victim.account(), victim.sid(), at.workstation());
          }
        });
    return Told.attack("lockout_series", "brute_force", "password_spraying", "account_compromise")
        .from(at.ip())
        .accounts(victims.stream().map(Agent::account).toList())
        .on("SRV-DC01", at.workstation())
        .said(
            "%d comptes ont été verrouillés l'un après l'autre depuis %s."
                .formatted(victims.size(), at.workstation()),
            "%d accounts were locked out one after the other from %s."
                .formatted(victims.size(), at.workstation()));
  }
}
