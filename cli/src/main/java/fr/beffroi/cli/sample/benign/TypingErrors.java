package fr.beffroi.cli.sample.benign;

import fr.beffroi.cli.sample.log.DomainLog;
import fr.beffroi.cli.sample.log.Logons;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.stage.Story;
import fr.beffroi.cli.sample.stage.Told;
import fr.beffroi.cli.sample.town.Agent;
import fr.beffroi.cli.sample.town.Dice;

/** An agent back from leave mistypes the new password three or four times, then gets it right. */
final class TypingErrors implements Story {
  @Override
  public When when() {
    return When.WORKING_DAY;
  }

  @Override
  public Told begin(Stage stage, int day) {
    Dice dice = stage.dice();
    Agent agent = dice.pick(stage.town().agents());
    int errors = dice.between(3, 4);
    Logons logons = new Logons(stage, stage.town().domainController());
    DomainLog domain = new DomainLog(stage, stage.town().domainController());
    stage.at(
        stage.calendar().at(day, dice.between(7.8, 9.5)),
        () ->
            stage.series(
                errors,
                () -> dice.between(5_000L, 25_000L),
                number -> domain.wrongPassword(agent.account(), agent.sid(), agent.ip()),
                () -> {
                  domain.ticket(agent.account(), agent.sid(), agent.ip());
                  logons.loggedOn(agent.account(), agent.sid(), 3, agent.workstation(), agent.ip());
                }));
    return Told.benign("typing_errors_then_success")
        .from(agent.ip())
        .accounts(agent.account())
        .on("SRV-DC01")
        .said(
            "%s s'est trompé %d fois de mot de passe avant d'entrer : un seul compte, son poste."
                .formatted(agent.account(), errors),
            "%s mistyped the password %d times before getting in: one account, its own workstation."
                .formatted(agent.account(), errors));
  }
}
