package fr.beffroi.compliance.register.imported;

import fr.beffroi.compliance.personaldata.Words;
import fr.beffroi.compliance.register.imported.CnilLabels.Topic;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who are the controller, its representative and the DPO, as a sheet says it over several rows? */
final class CnilPeople {
  private static final Set<Topic> TOPICS =
      EnumSet.of(Topic.CONTROLLER, Topic.DPO, Topic.REPRESENTATIVE);

  /** First words of rows that say where somebody is, which a register of ours does not keep. */
  private static final Set<String> CONTACT =
      Set.of(
          "adresse",
          "code",
          "cp",
          "ville",
          "pays",
          "telephone",
          "tel",
          "fax",
          "prenom",
          "fonction",
          "societe",
          "siret",
          "siren",
          "email",
          "e",
          "mail",
          "courriel");

  private final Map<Topic, List<String>> people = new HashMap<>();

  static boolean areMeantBy(Topic topic) {
    return TOPICS.contains(topic);
  }

  /** A row below the topic's; whether it is about that person at all. */
  boolean row(Topic topic, String label, String value) {
    List<String> words = Words.of(label);
    boolean named = words.contains("nom");
    if (named || value.contains("@")) {
      add(topic, value);
      return true;
    }
    return !words.isEmpty() && CONTACT.contains(words.get(0));
  }

  /** The first that is said of a person is the name; of the DPO the address is wanted too. */
  void add(Topic topic, String value) {
    List<String> said = people.computeIfAbsent(topic, any -> new ArrayList<>());
    boolean address = topic == Topic.DPO && value.contains("@");
    if (CnilLabels.isFilledIn(value) && (said.isEmpty() || address)) {
      said.add(value);
    }
  }

  /** Empty where nobody is named. */
  String person(Topic topic) {
    return String.join(", ", people.getOrDefault(topic, List.of()));
  }
}
