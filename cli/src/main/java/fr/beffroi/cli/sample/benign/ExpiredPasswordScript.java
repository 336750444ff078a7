package fr.beffroi.cli.sample.benign;

import fr.beffroi.cli.sample.log.DomainLog;
import fr.beffroi.cli.sample.log.Logons;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.stage.Story;
import fr.beffroi.cli.sample.stage.Told;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Server;

/**
 * A task of glpi01 goes on with a service account whose password has expired: one refusal every 15
 * minutes for one to three days, until someone changes it. A DSI wants one line of housekeeping
 * about it, no brute force: the address is a server's, the account is one, the pace is a timer's
 * and Windows says "expired" (SubStatus 0xC0000071), not "wrong".
 */
final class ExpiredPasswordScript implements Story {
  @Override
  public When when() {
    return When.WORKING_DAY;
  }

  @Override
  public Told begin(Stage stage, int day) {
    Dice dice = stage.dice();
    Server from = stage.town().tickets();
    int hours = dice.between(24, 70);
    Logons logons = new Logons(stage, stage.town().domainController());
    DomainLog domain = new DomainLog(stage, stage.town().domainController());
    stage.seriesAt(
        stage.calendar().at(day, 0.25),
        hours * 4,
        () -> 900_000 + dice.between(-800L, 800L),
        number -> {
          domain.checked("svc-glpi", "GLPI01", "0xc0000071");
          logons.refused("svc-glpi", Logons.Refusal.PASSWORD_EXPIRED, "GLPI01", from.ip());
        });
    return Told.benign("expired_password_script")
        .from(from.ip())
        .accounts("svc-glpi")
        .on("SRV-DC01")
        .said(
            "Le mot de passe de svc-glpi a expiré : une tâche de glpi01 est refusée chaque quart d'heure. À corriger, sans alerte.",
            "The password of svc-glpi has expired: a task of glpi01 is refused every quarter of an hour. To be put right, no alert.");
  }
}
