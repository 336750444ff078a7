package fr.beffroi.cli.sample.episode;

import fr.beffroi.cli.sample.log.DomainLog;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.stage.Story;
import fr.beffroi.cli.sample.stage.Told;
import fr.beffroi.cli.sample.town.Agent;
import fr.beffroi.cli.sample.town.Dice;
import java.util.List;

/**
 * A workstation asks the domain for tickets of 40 to 250 accounts that do not exist (4768, 0x6),
 * one every 0.2 to 4 seconds.
 */
final class KerberosUserEnumeration implements Story {
  @Override
  public When when() {
    return When.WORKING_DAY;
  }

  @Override
  public Told begin(Stage stage, int day) {
    Dice dice = stage.dice();
    Agent at = dice.pick(stage.town().agents());
    List<String> names = Guesses.names(dice, dice.between(40, 250));
    long pause = dice.between(200L, 4_000L);
    DomainLog domain = new DomainLog(stage, stage.town().domainController());
    stage.seriesAt(
        stage.calendar().at(day, dice.between(8.0, 22.0)),
        names.size(),
        pause,
        number -> domain.ticketForUnknown(names.get(number), at.ip()));
    return Told.attack("kerberos_user_enumeration", "user_enumeration", "password_spraying")
        .from(at.ip())
        .accounts(names)
        .on("SRV-DC01")
        .said(
            "%s a demandé au domaine des tickets pour %d comptes qui n'existent pas."
                .formatted(at.workstation(), names.size()),
            "%s asked the domain for tickets of %d accounts that do not exist."
                .formatted(at.workstation(), names.size()));
  }
}
