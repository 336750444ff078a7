package fr.beffroi.detection.incident;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.alert.Category;
import fr.beffroi.detection.alert.Level;
import fr.beffroi.detection.incident.Habits.Novelty;
import fr.beffroi.rules.Bilingual;
import java.util.ArrayList;
import java.util.List;

/** How is it said, in French and in English, what happened and why it deserves a look? */
final class Words {
  static final Bilingual SUCCESS =
      new Bilingual("Une tentative a réussi.", "One of the attempts succeeded.");
  static final Bilingual GRAVER =
      new Bilingual("L'incident s'est aggravé.", "The incident became graver.");
  private static final Bilingual INSIDE =
      new Bilingual(
          "Cela vient de l'intérieur du réseau.", "It comes from inside the commune's network.");
  private static final Bilingual KNOWN_ACCOUNT =
      new Bilingual("Un compte réel est visé.", "A real account is aimed at.");
  private static final Bilingual NEW_RULE =
      new Bilingual(
          "Cette règle ne s'était jamais déclenchée dans la commune.",
          "This rule had never fired in the commune.");
  private static final Bilingual NEW_HERE =
      new Bilingual(
          "Cette règle ne s'était jamais déclenchée à cet endroit.",
          "This rule had never fired on it.");
  private static final Bilingual NO_HABIT =
      new Bilingual(
          "Niveau moyen, et ce n'est pas une habitude ici.",
          "Medium level, and no habit of this place.");

  private Words() {}

  /** Why an arrival deserves its own incident, the strongest reason first. */
  static List<Bilingual> why(Arrival arrival) {
    List<Bilingual> why = new ArrayList<>();
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

  static Bilingual newKind(String rule) {
    return new Bilingual(
        "Une autre règle s'y ajoute : " + rule + ".", "Another rule joined in: " + rule + ".");
  }

  static Bilingual level(Level level) {
    return level == Level.CRITICAL
        ? new Bilingual("Niveau critique.", "Critical level.")
        : new Bilingual("Niveau élevé.", "High level.");
  }

  private static Bilingual agreement(List<Signals.Signal> signals) {
    long families = signals.stream().map(Signals.Signal::family).distinct().count();
    return new Bilingual(
        families + " sortes d'alertes indépendantes concordent en une heure.",
        families + " independent kinds of alert agree within an hour.");
  }

  static Bilingual category(Category category) {
    return switch (category) {
      case BRUTE_FORCE -> new Bilingual("Essais de mots de passe", "Password guessing");
      case PASSWORD_SPRAYING ->
          new Bilingual("Mot de passe essayé sur plusieurs comptes", "Password spraying");
      case CREDENTIAL_STUFFING ->
          new Bilingual("Identifiants volés essayés en série", "Credential stuffing");
      case USER_ENUMERATION -> new Bilingual("Recherche de noms de comptes", "User enumeration");
      case ACCOUNT_COMPROMISE ->
          new Bilingual("Compte peut-être compromis", "Account possibly compromised");
      case SCAN -> new Bilingual("Balayage du réseau", "Network scan");
      case WEB_PROBING -> new Bilingual("Exploration d'un site web", "Web probing");
      case WEB_ATTACK -> new Bilingual("Attaque d'un site web", "Web attack");
      case EXFILTRATION -> new Bilingual("Sortie de données inhabituelle", "Unusual data upload");
      case BEACONING ->
          new Bilingual("Communication régulière suspecte", "Suspicious regular communication");
      case MALWARE -> new Bilingual("Logiciel malveillant", "Malware");
      case POLICY -> new Bilingual("Usage à vérifier", "Use to be checked");
      case SHADOW_AI -> new Bilingual("Usage d'IA à regarder", "Use of AI to look at");
      case ANOMALY -> new Bilingual("Comportement inhabituel", "Unusual behaviour");
      case SILENT_SOURCE -> new Bilingual("Source muette", "Silent source");
    };
  }

  static Bilingual entity(Entity entity) {
    String value = entity.value();
    return switch (entity.kind()) {
      case ADDRESS -> new Bilingual("adresse " + value, "address " + value);
      case ACCOUNT -> new Bilingual("compte " + value, "account " + value);
      case HOST -> new Bilingual("machine " + value, "host " + value);
      case SOURCE -> new Bilingual("source " + value, "source " + value);
      case SERVICE -> new Bilingual("service " + value, "service " + value);
      case USE -> Use.title(value);
      case RULE -> new Bilingual("règle " + value, "rule " + value);
      case COMMUNE -> new Bilingual("commune " + value, "commune " + value);
    };
  }
}
