package fr.beffroi.cli.sample.benign;

import fr.beffroi.cli.sample.log.DomainLog;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.stage.Story;
import fr.beffroi.cli.sample.stage.Told;
import fr.beffroi.cli.sample.town.Administrator;
import fr.beffroi.cli.sample.town.Dice;
import java.util.List;
import java.util.Locale;

/**
 * The IT service makes an account for a new agent in office hours and puts it in the service's
 * groups, none of which has an administrator's rights.
 */
final class NewAgent implements Story {
  @Override
  public When when() {
    return When.WORKING_DAY;
  }

  @Override
  public Told begin(Stage stage, int day) {
    Dice dice = stage.dice();
    Administrator by = dice.pick(stage.town().administrators());
    String account = dice.pick(List.of("smartin", "lbernard", "cpetit", "vdurand", "tleroy"));
    String name = account.substring(1, 2).toUpperCase(Locale.ROOT) + account.substring(2);
    String sid = stage.town().sid(1400 + dice.between(0, 90));
    String service = dice.pick(List.of("Etat-civil", "Urbanisme", "Scolaire"));
    DomainLog log = new DomainLog(stage, stage.town().domainController());
    stage.at(
        stage.calendar().at(day, dice.between(9.0, 16.5)),
        () -> {
          log.created(account, sid, name, by.account(), by.sid());
          stage.after(
              dice.between(8_000L, 90_000L),
              () -> {
                log.joinedGlobal(
                    name, sid, "GRP_" + service, stage.town().sid(1210), by.account(), by.sid());
                log.joinedLocal(
                    name,
                    sid,
                    "DL_" + service + "_Lecture",
                    stage.town().sid(1260),
                    by.account(),
                    by.sid());
              });
        });
    return Told.benign("new_agent")
        .accounts(account, by.account())
        .on("SRV-DC01")
        .said(
            "%s a créé le compte d'un nouvel agent, %s.".formatted(by.account(), account),
            "%s made the account of a new agent, %s.".formatted(by.account(), account));
  }
}
