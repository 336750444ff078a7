package fr.beffroi.detection.incident;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.alert.Category;
import fr.beffroi.detection.alert.Level;
import fr.beffroi.detection.alert.Sentence;
import fr.beffroi.detection.incident.Habits.Novelty;
import java.util.ArrayList;
import java.util.List;

/** How is it said, in French and in English, what happened and why it deserves a look? */
final class Words {
  static final Sentence SUCCESS =
      new Sentence("Une tentative a réussi.", "One of the attempts succeeded.");
  static final Sentence GRAVER =
      new Sentence("L'incident s'est aggravé.", "The incident became graver.");
  private static final Sentence INSIDE =
      new Sentence(
          "Cela vient de l'intérieur du réseau.", "It comes from inside the commune's network.");
  private static final Sentence KNOWN_ACCOUNT =
      new Sentence("Un compte réel est visé.", "A real account is aimed at.");
  private static final Sentence NEW_RULE =
      new Sentence(
          "Cette règle ne s'était jamais déclenchée dans la commune.",
          "This rule had never fired in the commune.");
  private static final Sentence NEW_HERE =
      new Sentence(
          "Cette règle ne s'était jamais déclenchée à cet endroit.",
          "This rule had never fired on it.");
  private static final Sentence NO_HABIT =
      new Sentence(
          "Niveau moyen, et ce n'est pas une habitude ici.",
          "Medium level, and no habit of this place.");

  private Words() {}

  /** Why an arrival deserves its own incident, the strongest reason first. */
  static List<Sentence> why(Arrival arrival) {
    List<Sentence> why = new ArrayList<>();
    Alert.Traits traits = arrival.traits();
    if (Threads.knocks(arrival.alert) && traits.success()) {
      why.add(SUCCESS);
    }
    Level level = arrival.alert.rule().level();
    if (level.compareTo(Level.HIGH) >= 0) {
      why.add(level(level));
    } else if (level == Level.MEDIUM && !arrival.track.habitual) {
      why.add(NO_HABIT);
    }
    if (Signals.agree(arrival.signals())) {
      why.add(agreement(arrival.signals()));
    }
    if (Threads.knocks(arrival.alert) && traits.inside() && arrival.alert.sourceIp() != null) {
      why.add(INSIDE);
    }
    if (Threads.knocks(arrival.alert) && traits.knownAccount()) {
      why.add(KNOWN_ACCOUNT);
    }
    if (arrival.novelty == Novelty.NEW_RULE) {
      why.add(NEW_RULE);
    } else if (arrival.novelty == Novelty.NEW_HERE) {
      why.add(NEW_HERE);
    }
    return why;
  }

  static Sentence newKind(String rule) {
    return new Sentence(
        "Une autre règle s'y ajoute : " + rule + ".", "Another rule joined in: " + rule + ".");
  }

  static Sentence level(Level level) {
    return level == Level.CRITICAL
        ? new Sentence("Niveau critique.", "Critical level.")
        : new Sentence("Niveau élevé.", "High level.");
  }

  private static Sentence agreement(List<Signals.Signal> signals) {
    long families = signals.stream().map(Signals.Signal::family).distinct().count();
    return new Sentence(
        families + " sortes d'alertes indépendantes concordent en une heure.",
        families + " independent kinds of alert agree within an hour.");
  }

  static Sentence category(Category category) {
    return switch (category) {
      case BRUTE_FORCE -> new Sentence("Essais de mots de passe", "Password guessing");
      case PASSWORD_SPRAYING ->
          new Sentence("Mot de passe essayé sur plusieurs comptes", "Password spraying");
      case CREDENTIAL_STUFFING ->
          new Sentence("Identifiants volés essayés en série", "Credential stuffing");
      case USER_ENUMERATION -> new Sentence("Recherche de noms de comptes", "User enumeration");
      case ACCOUNT_COMPROMISE ->
          new Sentence("Compte peut-être compromis", "Account possibly compromised");
      case SCAN -> new Sentence("Balayage du réseau", "Network scan");
      case WEB_PROBING -> new Sentence("Exploration d'un site web", "Web probing");
      case WEB_ATTACK -> new Sentence("Attaque d'un site web", "Web attack");
      case EXFILTRATION -> new Sentence("Sortie de données inhabituelle", "Unusual data upload");
      case BEACONING ->
          new Sentence("Communication régulière suspecte", "Suspicious regular communication");
      case MALWARE -> new Sentence("Logiciel malveillant", "Malware");
      case POLICY -> new Sentence("Usage à vérifier", "Use to be checked");
      case SHADOW_AI -> new Sentence("Assistant IA non déclaré", "Undeclared AI assistant");
      case ANOMALY -> new Sentence("Comportement inhabituel", "Unusual behaviour");
      case SILENT_SOURCE -> new Sentence("Source muette", "Silent source");
    };
  }

  static Sentence entity(Entity entity) {
    String value = entity.value();
    return switch (entity.kind()) {
      case ADDRESS -> new Sentence("adresse " + value, "address " + value);
      case ACCOUNT -> new Sentence("compte " + value, "account " + value);
      case HOST -> new Sentence("machine " + value, "host " + value);
      case SOURCE -> new Sentence("source " + value, "source " + value);
      case SERVICE -> new Sentence("service " + value, "service " + value);
      case RULE -> new Sentence("règle " + value, "rule " + value);
      case COMMUNE -> new Sentence("commune " + value, "commune " + value);
    };
  }
}
