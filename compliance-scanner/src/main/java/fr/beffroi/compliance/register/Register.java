package fr.beffroi.compliance.register;

import java.util.List;

/** What does the controller's record of processing activities say? GDPR, article 30. */
public record Register(Controller controller, List<ProcessingActivity> activities) {
  public Register {
    activities = List.copyOf(activities);
  }

  /** A register in which nothing is written yet. */
  public static Register empty(String controller) {
    return new Register(new Controller(controller, "", ""), List.of());
  }
}
