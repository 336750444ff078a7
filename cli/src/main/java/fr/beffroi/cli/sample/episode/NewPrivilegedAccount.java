package fr.beffroi.cli.sample.episode;

import fr.beffroi.cli.sample.log.DomainLog;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.stage.Story;
import fr.beffroi.cli.sample.stage.Told;
import fr.beffroi.cli.sample.town.Administrator;
import fr.beffroi.cli.sample.town.Dice;
import java.util.List;

/**
 * In the evening or at night, an account is made (4720) with an administrator's account and joins
 * the server's Administrateurs (4732), in half of the months Admins du domaine too (4728: that
 * group is a global one), 10 seconds to 15 minutes later.
 */
final class NewPrivilegedAccount implements Story {
  private static final List<String> NAMES =
      List.of("svc-maj", "support2", "adm-tmp", "sqlbackup", "helpdesk01", "svc-impression");

  @Override
  public When when() {
    return When.ANY_DAY;
  }

  @Override
  public Told begin(Stage stage, int day) {
    Dice dice = stage.dice();
    Administrator by = dice.pick(stage.town().administrators());
    String name = dice.pick(NAMES);
    String sid = stage.town().sid(1500 + dice.between(0, 90));
    boolean domainToo = dice.chance(0.5);
    DomainLog log = new DomainLog(stage, stage.town().domainController());
    stage.at(
        stage.calendar().at(day, dice.between(20.0, 29.0)),
        () -> {
          log.created(name, sid, name, by.account(), by.sid());
          stage.after(
              dice.between(10_000L, 900_000L),
              () -> {
                log.joinedLocal(
                    name, sid, "Administrateurs", "S-1-5-32-544", by.account(), by.sid());
                if (domainToo) {
                  log.joinedGlobal(
                      name,
                      sid,
                      "Admins du domaine",
                      stage.town().sid(512),
                      by.account(),
                      by.sid());
                }
              });
        });
    return Told.attack("new_privileged_account", "account_compromise", "policy")
        .accounts(name, by.account())
        .on("SRV-DC01")
        .said(
            "Le compte %s a été créé par %s hors des heures de bureau et mis parmi les administrateurs."
                .formatted(name, by.account()),
            "Account %s was made by %s outside office hours and put among the administrators."
                .formatted(name, by.account()));
  }
}
