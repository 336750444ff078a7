package fr.beffroi.compliance.register.imported;

import fr.beffroi.compliance.personaldata.Words;
import fr.beffroi.compliance.register.LegalBasis;
import fr.beffroi.compliance.register.ProcessingActivity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What has been read of one activity so far? Each thing once, in the order in which it stands. */
final class ActivityNotes {
  /** What GDPR, article 30, asks for. */
  enum Field {
    NAME,
    PURPOSE,
    LEGAL_BASIS,
    PERSONS,
    DATA,
    RECIPIENTS,
    TRANSFERS,
    RETENTION,
    SECURITY
  }

  private static final int LONGEST_ID = 48;

  private final Map<Field, Set<String>> notes = new LinkedHashMap<>();

  void add(Field field, String text) {
    if (!text.isBlank()) {
      notes.computeIfAbsent(field, any -> new LinkedHashSet<>()).add(text.strip());
    }
  }

  boolean has(Field field) {
    return notes.containsKey(field);
  }

  String name() {
    return list(Field.NAME).get(0);
  }

  /**
   * The activity; it has a name.
   *
   * @param taken whether another activity has that id
   */
  ProcessingActivity activity(Predicate<String> taken) {
    return new ProcessingActivity(
        id(taken),
        name(),
        text(Field.PURPOSE),
        legalBasis(),
        list(Field.PERSONS),
        list(Field.DATA),
        List.of(),
        list(Field.RECIPIENTS),
        text(Field.TRANSFERS),
        text(Field.RETENTION),
        text(Field.SECURITY),
        List.of());
  }

  private String id(Predicate<String> taken) {
    String words = String.join("_", Words.of(name()));
    String word = words.isEmpty() || Character.isDigit(words.charAt(0)) ? "t_" + words : words;
    String id = word.substring(0, Math.min(word.length(), LONGEST_ID));
    int number = 2;
    String free = id;
    while (taken.test(free)) {
      free = id + "_" + number++;
    }
    return free;
  }

  private List<String> list(Field field) {
    return new ArrayList<>(notes.getOrDefault(field, Set.of()));
  }

  private String text(Field field) {
    return String.join("\n", list(field));
  }

  private Optional<LegalBasis> legalBasis() {
    return legalBasis(text(Field.LEGAL_BASIS));
  }

  /** As tools word it: « L'exécution d'une mission d'intérêt public ». */
  static Optional<LegalBasis> legalBasis(String text) {
    Set<String> words = new LinkedHashSet<>(Words.of(text));
    if (words.contains("consentement")) {
      return Optional.of(LegalBasis.CONSENT);
    } else if (words.contains("vital") || words.contains("vitaux")) {
      return Optional.of(LegalBasis.VITAL_INTERESTS);
    } else if (words.contains("legitime") || words.contains("legitimes")) {
      return Optional.of(LegalBasis.LEGITIMATE_INTERESTS);
    } else if (words.contains("obligation") || words.contains("obligations")) {
      return Optional.of(LegalBasis.LEGAL_OBLIGATION);
    } else if (words.contains("contrat")) {
      return Optional.of(LegalBasis.CONTRACT);
    } else if (words.contains("public") || words.contains("publique")) {
      return Optional.of(LegalBasis.PUBLIC_TASK);
    }
    return Optional.empty();
  }
}
