package fr.beffroi.cli.sample.actor;

import fr.beffroi.cli.sample.log.DomainLog;
import fr.beffroi.cli.sample.log.Logons;
import fr.beffroi.cli.sample.stage.Actor;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.town.Agent;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Server;
import fr.beffroi.cli.sample.town.Town;
import java.util.List;

/** What do machines and services leave in the domain's logs without anybody at them? */
final class WindowsMachines implements Actor {
  private static final double POLICIES_A_DAY = 900;
  private static final double SERVICES_A_DAY = 500;

  @Override
  public void begin(Stage stage) {
    Dice dice = stage.dice();
    Town town = stage.town();
    Logons controller = new Logons(stage, town.domainController());
    DomainLog domain = new DomainLog(stage, town.domainController());
    double days = stage.calendar().days();
    stage.repeat(
        stage.calendar().office(),
        POLICIES_A_DAY * days,
        () -> {
          int number = dice.between(0, town.agents().size() - 1);
          Agent agent = town.agents().get(number);
          policies(stage, controller, agent, town.sid(1300 + number));
        });
    List<Server> asking = List.of(town.tickets(), town.documents(), town.mail(), town.proxy());
    stage.repeat(
        stage.calendar().steady(),
        SERVICES_A_DAY * days,
        () ->
            domain.checked(
                "svc-annuaire",
                dice.pick(asking).name().toUpperCase(java.util.Locale.ROOT),
                "0x0"));
  }

  /** A workstation reads its group policies. */
  private static void policies(Stage stage, Logons controller, Agent agent, String sid) {
    String machine = agent.workstation() + '$';
    String id = controller.loggedOn(machine, sid, 3, "-", agent.ip());
    stage.after(
        stage.dice().between(2_000L, 30_000L), () -> controller.loggedOff(machine, sid, id, 3));
  }
}
