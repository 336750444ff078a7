package fr.beffroi.cli.sample.actor;

import fr.beffroi.cli.sample.log.DomainLog;
import fr.beffroi.cli.sample.log.Logons;
import fr.beffroi.cli.sample.stage.Actor;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.town.Agent;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Service;
import java.time.LocalTime;

/**
 * What does an agent's day leave in the domain's logs? A logon in the morning, sometimes after one
 * to three typing errors, the file server every half hour, the screen unlocked after lunch.
 */
final class WindowsDay implements Actor {
  private static final double MISTYPES = 0.05;
  private static final long HOUR = 3_600_000;

  @Override
  public void begin(Stage stage) {
    Desk desk = new Desk(stage);
    stage.daily(
        LocalTime.of(5, 0),
        0,
        day -> {
          for (Agent agent : stage.town().agents()) {
            if (comes(stage, day, agent)) {
              stage.after(desk.arrival(), () -> desk.arrive(agent, stage.now() + desk.hours(day)));
            }
          }
        });
  }

  private static boolean comes(Stage stage, int day, Agent agent) {
    if (stage.calendar().isWorkingDay(day)) {
      return stage.dice().chance(0.84);
    }
    boolean counter =
        agent.service() == Service.ETAT_CIVIL || agent.service() == Service.MEDIATHEQUE;
    return counter && stage.calendar().isOpenSaturday(day) && stage.dice().chance(0.5);
  }

  /** One desk, whoever sits at it. */
  private static final class Desk {
    private final Stage stage;
    private final Dice dice;
    private final DomainLog domain;
    private final Logons controller;
    private final Logons files;

    Desk(Stage stage) {
      this.stage = stage;
      this.dice = stage.dice();
      this.domain = new DomainLog(stage, stage.town().domainController());
      this.controller = new Logons(stage, stage.town().domainController());
      this.files = new Logons(stage, stage.town().files());
    }

    /** After five in the morning: mostly between half past seven and a quarter past nine. */
    long arrival() {
      return (long) (2.5 * HOUR) + dice.between(0, HOUR) + dice.between(0, (long) (0.75 * HOUR));
    }

    long hours(int day) {
      long whole = dice.between(7 * HOUR, (long) (9.5 * HOUR));
      return stage.calendar().isWorkingDay(day) ? whole : 3 * HOUR;
    }

    void arrive(Agent agent, long leaves) {
      int errors = dice.chance(MISTYPES) ? dice.between(1, 3) : 0;
      stage.series(
          errors,
          () -> dice.between(4_000L, 15_000L),
          number -> domain.wrongPassword(agent.account(), agent.sid(), agent.ip()),
          () -> logOn(agent, leaves));
    }

    private void logOn(Agent agent, long leaves) {
      domain.ticket(agent.account(), agent.sid(), agent.ip());
      domain.serviceTicket(agent.account(), "SRV-DC01$", stage.town().sid(1000), agent.ip());
      session(controller, agent, 12_000);
      boolean mapsAnotherDrive = dice.chance(0.03);
      if (mapsAnotherDrive) {
        files.usedOtherAccount(
            agent.account(),
            agent.sid(),
            "scan-" + agent.service().code().toLowerCase(java.util.Locale.ROOT),
            "SRV-FIC01",
            "C:\\Windows\\System32\\svchost.exe",
            agent.ip());
      }
      work(agent, leaves);
    }

    private void work(Agent agent, long leaves) {
      if (stage.now() >= leaves) {
        return;
      }
      domain.serviceTicket(agent.account(), "SRV-FIC01$", stage.town().sid(1001), agent.ip());
      session(files, agent, dice.between(300_000L, 1_500_000L));
      if (dice.chance(0.08)) {
        domain.ticket(agent.account(), agent.sid(), agent.ip());
      }
      stage.after(dice.between(1_200_000L, 3_000_000L), () -> work(agent, leaves));
    }

    private void session(Logons server, Agent agent, long millis) {
      String id = server.loggedOn(agent.account(), agent.sid(), 3, agent.workstation(), agent.ip());
      stage.after(millis, () -> server.loggedOff(agent.account(), agent.sid(), id, 3));
    }
  }
}
