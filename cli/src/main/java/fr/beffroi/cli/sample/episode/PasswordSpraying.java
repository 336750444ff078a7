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
 * One or two common passwords are tried on 30 to 80 accounts of the domain, one account every 4 to
 * 40 seconds, from an agent's workstation that is no longer the agent's alone. Either over Kerberos
 * (4771, 0x18) or over NTLM (4625 and 4776); accounts are not locked out.
 */
final class PasswordSpraying implements Story {
  @Override
  public When when() {
    return When.WORKING_DAY;
  }

  @Override
  public Told begin(Stage stage, int day) {
    Dice dice = stage.dice();
    Agent at = dice.pick(stage.town().agents());
    List<Agent> targets = dice.some(stage.town().agents(), dice.between(30, 80));
    int passwords = dice.between(1, 2);
    boolean kerberos = dice.chance(0.5);
    long pause = dice.between(4_000L, 40_000L);
    DomainLog domain = new DomainLog(stage, stage.town().domainController());
    Logons logons = new Logons(stage, stage.town().domainController());
    stage.seriesAt(
        stage.calendar().at(day, dice.between(9.0, 20.0)),
        targets.size() * passwords,
        pause,
        number -> {
          Agent target = targets.get(number % targets.size());
          if (kerberos) {
            domain.wrongPassword(target.account(), target.sid(), at.ip());
          } else {
            domain.checked(target.account(), at.workstation(), "0xc000006a");
            logons.refused(
                target.account(), Logons.Refusal.WRONG_PASSWORD, at.workstation(), at.ip());
          }
        });
    return Told.attack("windows_password_spraying", "password_spraying")
        .from(at.ip())
        .accounts(targets.stream().map(Agent::account).toList())
        .on("SRV-DC01")
        .said(
            "Depuis %s, %d mots de passe courants ont été essayés sur %d comptes du domaine."
                .formatted(at.workstation(), passwords, targets.size()),
            "From %s, %d common passwords were tried on %d accounts of the domain."
                .formatted(at.workstation(), passwords, targets.size()));
  }
}
