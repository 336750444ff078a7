package fr.beffroi.compliance.report;

import fr.beffroi.compliance.traffic.Figure.Table;
import fr.beffroi.compliance.traffic.Signal;
import fr.beffroi.ingest.enrich.llm.LlmStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is said to a mayor who knows nothing of computers: what there is to decide, and what could
 * not be seen? In plain words; the details say the same in the trade's.
 */
final class UsageAdvice {
  private static final int MOST_NAMES = 3;

  private final UsageSubject subject;
  private final Wording wording;

  UsageAdvice(UsageSubject subject) {
    this.subject = subject;
    this.wording = subject.wording();
  }

  /** Nothing is decided here: each is for the mayor. */
  List<String> decisions() {
    List<String> decisions = new ArrayList<>();
    if (subject.publication().of(Table.USE).isEmpty()) {
      return List.of(
          wording.say(
              "Rien qui presse. La charte peut déjà dire ce qui peut être saisi, et où.",
              "Nothing that presses. The charter may already say what may be typed in, and where."));
    }
    String undeclared = used(LlmStatus.UNDECLARED);
    String forbidden = used(LlmStatus.FORBIDDEN);
    decisions.add(
        wording.say(
                "Offrir un outil autorisé là où l'usage non déclaré montre un besoin",
                "Offer an authorised tool where undeclared use shows a need")
            + among(undeclared));
    if (!forbidden.isEmpty()) {
      decisions.add(
          wording.say(
                  "Rappeler ce que la charte interdit, et pourquoi",
                  "Say again what the charter forbids, and why")
              + among(forbidden));
    }
    decisions.add(
        wording.say(
            "Dire dans la charte ce qui peut être saisi, et où ; former les agents.",
            "Say in the charter what may be typed in, and where; train the staff."));
    decisions.add(
        wording.say(
            "Demander au délégué à la protection des données (DPO) si ce qui part hors de l'Union"
                + " européenne en a le droit (RGPD, articles 44 à 50).",
            "Ask the data protection officer (DPO) whether what leaves the European Union may"
                + " (GDPR, articles 44 to 50)."));
    return decisions;
  }

  /** What was used most of those that the charter says this of, as far as they are shown. */
  private String used(LlmStatus status) {
    Map<String, Long> sums = new LinkedHashMap<>();
    subject.publication().of(Table.USE).stream()
        .filter(use -> use.label().status().equals(status.word()))
        .filter(use -> subject.words().isOne(use))
        .forEach(
            use ->
                sums.merge(
                    subject.words().subject(use), use.requests() + use.questions(), Long::sum));
    return sums.entrySet().stream()
        .sorted(Comparator.comparingLong((Map.Entry<String, Long> sum) -> -sum.getValue()))
        .limit(MOST_NAMES)
        .map(sum -> Printable.cut(sum.getKey()))
        .collect(Collectors.joining(", "));
  }

  private String among(String names) {
    return names.isEmpty() ? "." : wording.say(" : ", ": ") + names + ".";
  }

  /** By what is missing, and how many days. */
  List<String> unseen() {
    List<String> unseen = new ArrayList<>();
    Set<Signal> signals = subject.publication().signals();
    if (!signals.contains(Signal.PROXY) || !signals.contains(Signal.DNS)) {
      unseen.add(
          wording.say(
              "ce qui passe à côté des équipements dont on a les journaux",
              "what goes past the equipment whose logs there are"));
    }
    if (!signals.contains(Signal.VOLUME)) {
      unseen.add(
          wording.say(
              "combien a été envoyé, et si des documents ont été collés : aucun journal ne le dit",
              "how much was sent, and whether documents were pasted: no log says it"));
    }
    if (!signals.contains(Signal.ACCOUNT)) {
      unseen.add(
          wording.say(
              "qui partage un poste : ce sont les postes qui sont comptés",
              "who shares a computer: it is computers that are counted"));
    }
    int silent = subject.publication().coverage().silent().size();
    if (silent > 0) {
      unseen.add(
          silent == 1
              ? wording.say("1 jour, qui n'a aucun journal", "1 day, which has no log")
              : wording.say(
                  silent + " jours, qui n'ont aucun journal", silent + " days, which have no log"));
    }
    unseen.add(
        wording.say(
            "ce qui a été écrit, par choix ; les téléphones personnels ; les assistants intégrés à"
                + " la bureautique ; ce que le navigateur chiffre entièrement",
            "what was written, by choice; personal telephones; assistants within office software;"
                + " what the browser encrypts wholly"));
    return unseen;
  }
}
