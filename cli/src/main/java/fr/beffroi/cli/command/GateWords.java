package fr.beffroi.cli.command;

import fr.beffroi.cli.config.ShadowAiGate;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.cli.town.RuleProblems;
import fr.beffroi.ingest.enrich.llm.Reach;
import java.util.List;
import java.util.Locale;

/** What is said, once, where people's uses of artificial intelligence are not looked at yet? */
final class GateWords {
  private GateWords() {}

  static void say(ShadowAiGate gate, Terminal terminal) {
    if (gate.problem() != null) {
      RuleProblems.report(List.of(gate.problem()), terminal);
    }
    if (!gate.missing().isEmpty()) {
      Locale locale = terminal.messages().locale();
      String key = gate.reach() == Reach.SERVERS ? "shadow-ai.servers-only" : "shadow-ai.not-yet";
      terminal.report(
          "",
          terminal.text(key, gate.titles().in(locale)),
          terminal.text("shadow-ai.not-yet.remedy"));
    }
  }
}
