package fr.beffroi.compliance.register.proposal;

import fr.beffroi.compliance.datastore.Column;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.personaldata.Confidence;
import fr.beffroi.rules.Bilingual;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What speaks for a table's belonging to an activity? Its name and its schema's first, then what
 * its comment and its columns say. No generic word alone is evidence: it takes two, one of them in
 * the name.
 */
final class Evidence {
  private static final int ENOUGH = 4;

  private final ActivityVocabulary vocabulary;
  private final ActivityWords activity;
  private final List<Bilingual> reasons = new ArrayList<>();
  private final Set<Set<String>> weak = new HashSet<>();
  private Optional<Confidence> strong = Optional.empty();
  private boolean named;
  private int points;

  private Evidence(ActivityVocabulary vocabulary, ActivityWords activity) {
    this.vocabulary = vocabulary;
    this.activity = activity;
  }

  static Evidence of(ActivityVocabulary vocabulary, ActivityWords activity, Table table) {
    Evidence evidence = new Evidence(vocabulary, activity);
    Set<String> name = new HashSet<>(vocabulary.wordsOf(table.name().name()));
    name.addAll(vocabulary.wordsOf(table.name().schema()));
    if (name.stream().noneMatch(activity.against()::contains)) {
      evidence.name(name);
      evidence.comment(table.comment());
      evidence.columns(table.columns());
    }
    return evidence;
  }

  ActivityWords activity() {
    return activity;
  }

  int points() {
    return points;
  }

  List<Bilingual> reasons() {
    return List.copyOf(reasons);
  }

  /** How sure it is; empty where there is not enough to say anything. */
  Optional<Confidence> confidence() {
    if (strong.isPresent()) {
      return strong;
    }
    boolean enough = named && weak.size() > 1 && points >= ENOUGH;
    return enough ? Optional.of(Confidence.LOW) : Optional.empty();
  }

  private void name(Set<String> words) {
    activity
        .strong()
        .longestIn(words)
        .ifPresent(phrase -> strong(Confidence.HIGH, 6, "le nom", "the name", phrase));
    for (Set<String> phrase : activity.weak().saidIn(words)) {
      named = true;
      weak(2, "le nom", "the name", phrase);
    }
  }

  private void comment(String comment) {
    List<String> words = vocabulary.wordsOf(comment);
    activity
        .strong()
        .longestIn(words)
        .ifPresent(phrase -> strong(Confidence.MEDIUM, 4, "le commentaire", "the comment", phrase));
    for (Set<String> phrase : activity.weak().saidIn(words)) {
      weak(1, "le commentaire", "the comment", phrase);
    }
  }

  private void columns(List<Column> columns) {
    for (Column column : columns) {
      List<String> words = vocabulary.wordsOf(column.name());
      String french = "la colonne " + column.name();
      String english = "the column " + column.name();
      activity
          .strong()
          .longestIn(words)
          .ifPresent(phrase -> strong(Confidence.MEDIUM, 3, french, english, phrase));
      for (Set<String> phrase : activity.weak().saidIn(words)) {
        weak(1, french, english, phrase);
      }
    }
  }

  private void strong(
      Confidence confidence, int weight, String french, String english, Set<String> phrase) {
    if (strong.isEmpty() || strong.get().compareTo(confidence) < 0) {
      strong = Optional.of(confidence);
    }
    said(weight, french, english, phrase);
  }

  /** Each word once: ten columns of one prefix are one word. */
  private void weak(int weight, String french, String english, Set<String> phrase) {
    if (weak.add(phrase)) {
      said(weight, french, english, phrase);
    }
  }

  private void said(int weight, String french, String english, Set<String> phrase) {
    String words = String.join(" ", phrase);
    points += weight;
    reasons.add(
        new Bilingual(french + " dit « " + words + " »", english + " says '" + words + "'"));
  }
}
