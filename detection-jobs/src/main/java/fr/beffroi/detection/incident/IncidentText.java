package fr.beffroi.detection.incident;

import fr.beffroi.detection.incident.Incident.Nature;
import fr.beffroi.detection.incident.Incident.RuleTally;
import fr.beffroi.detection.incident.Incident.State;
import fr.beffroi.rules.Bilingual;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How does an open case read as an incident, whole and in both languages? */
final class IncidentText {
  private static final int MOST_TO_DO = 5;

  private IncidentText() {}

  static Incident incident(Case open, State state, @Nullable Instant ended, Playbook playbook) {
    List<RuleTally> rules = rules(open);
    boolean automata = open.nature == Nature.AUTOMATA;
    return new Incident(
        open.id,
        open.commune,
        open.entity,
        open.family,
        open.nature,
        open.level,
        state,
        open.shown && state != State.SILENCED,
        Instant.ofEpochMilli(open.openedMillis),
        Instant.ofEpochMilli(open.firstMillis),
        Instant.ofEpochMilli(open.lastMillis),
        Instant.ofEpochMilli(open.raisedMillis),
        ended,
        title(open),
        why(open),
        automata || open.nature == Nature.NOTED ? List.of() : whatToDo(rules, playbook),
        rules.subList(0, Math.min(rules.size(), Incident.MOST_RULES)),
        open.alertCount + open.unfollowed,
        List.copyOf(open.alerts),
        open.eventCount,
        open.sources.toSample(),
        open.users.toSample(),
        open.hosts.toSample(),
        open.previous,
        List.copyOf(open.evidence));
  }

  private static List<RuleTally> rules(Case open) {
    List<RuleTally> rules = new ArrayList<>();
    for (Map.Entry<String, Case.Tally> next : open.tallies.entrySet()) {
      Case.Tally tally = next.getValue();
      rules.add(new RuleTally(next.getKey(), tally.name, tally.level, tally.alerts, tally.events));
    }
    // Stable: of equal levels, the rule that spoke first stays first.
    rules.sort(Comparator.comparing(RuleTally::level).reversed());
    return rules;
  }

  private static List<Bilingual> whatToDo(List<RuleTally> rules, Playbook playbook) {
    Set<Bilingual> all = new LinkedHashSet<>();
    for (RuleTally rule : rules) {
      Bilingual decision = playbook.decision(rule.id());
      if (decision != null && all.size() < MOST_TO_DO) {
        all.add(decision);
      }
    }
    return List.copyOf(all);
  }

  private static Bilingual title(Case open) {
    return switch (open.nature) {
      case AUTOMATA -> RollingWords.automata(open);
      case NOTED -> RollingWords.noted(open);
      case FLOOD -> RollingWords.flood(open);
      case CAUSE -> cause(open);
    };
  }

  private static Bilingual cause(Case open) {
    Bilingual entity = Words.entity(open.entity);
    String gravest = open.gravestRule();
    Case.Tally tally = gravest == null ? null : open.tallies.get(gravest);
    if (tally == null) {
      return entity;
    }
    Bilingual what = Words.category(tally.category);
    return new Bilingual(
        what.french() + " : " + entity.french(), what.english() + ": " + entity.english());
  }

  private static List<Bilingual> why(Case open) {
    List<Bilingual> why = new ArrayList<>(open.why);
    switch (open.nature) {
      case AUTOMATA -> why.add(RollingWords.BACKGROUND);
      case NOTED -> why.add(RollingWords.NOTHING_TO_DO);
      case FLOOD -> why.add(RollingWords.ONE_RULE);
      case CAUSE -> {
        if (why.isEmpty()) {
          why.add(RollingWords.WEAK_ALONE);
        }
      }
    }
    if (open.left > 0) {
      why.add(RollingWords.left(open.left, open.nature));
    }
    if (open.unfollowed > 0) {
      why.add(RollingWords.unfollowed(open.unfollowed));
    }
    return why;
  }
}
