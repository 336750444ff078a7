package fr.beffroi.compliance.datastore.declared;

import fr.beffroi.compliance.datastore.declared.Questionnaire.Answer;
import fr.beffroi.rules.Location;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.YamlList;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import fr.beffroi.rules.YamlScalar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What does a vendor answer to one question? As people write it: 31/12/2019 or 2019-12-31, « 5 ans
 * », « 6 months » or P5Y, oui or yes. An empty answer is no answer, and never a no.
 */
final class Answers {
  private static final Pattern FRENCH_DAY = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");
  private static final Pattern PERIOD =
      Pattern.compile(
          "([0-9]{1,3}) ?(ans?|ann[ée]es?|years?|mois|months?|jours?|days?)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Set<String> FOR_EVER = Set.of("jamais", "aucune", "never", "none");
  private static final Map<String, Answer> ANSWERS =
      Map.of(
          "oui", Answer.YES,
          "yes", Answer.YES,
          "true", Answer.YES,
          "non", Answer.NO,
          "no", Answer.NO,
          "false", Answer.NO);

  private final YamlMap map;

  /** Fails on a question that the questionnaire does not ask: an answer would be lost. */
  Answers(YamlNode node, Set<String> questions) throws RuleException {
    if (!(node instanceof YamlMap found)) {
      throw new RuleException(
          node.at(),
          "il faut ici des questions et leurs réponses, pas " + node.kindFrench(),
          "questions and their answers are needed here, not " + node.kindEnglish());
    }
    this.map = found;
    for (YamlMap.Entry entry : map.entries()) {
      if (!questions.contains(entry.name())) {
        String all = String.join(", ", new TreeSet<>(questions));
        throw new RuleException(
            entry.key().at(),
            "question inconnue '" + entry.name() + "' : les questions sont " + all,
            "unknown question '" + entry.name() + "': the questions are " + all);
      }
    }
  }

  String required(String key) throws RuleException {
    return map.required(key).strip();
  }

  /** Nothing where it is not answered. */
  String text(String key) throws RuleException {
    String text = map.text(key);
    return text == null ? "" : text.strip();
  }

  List<String> texts(String key) throws RuleException {
    List<String> texts = new ArrayList<>();
    for (YamlScalar scalar : map.scalars(key)) {
      if (!scalar.isNull() && !scalar.text().isBlank()) {
        texts.add(scalar.text().strip());
      }
    }
    return texts;
  }

  Answers group(String key, Set<String> questions) throws RuleException {
    YamlNode group = map.get(key);
    if (group == null) {
      throw map.missing(key);
    }
    return new Answers(group, questions);
  }

  List<Answers> groups(String key, Set<String> questions) throws RuleException {
    YamlNode node = map.get(key);
    List<Answers> groups = new ArrayList<>();
    if (node instanceof YamlList list) {
      for (YamlNode item : list.items()) {
        groups.add(new Answers(item, questions));
      }
    } else if (node != null && !(node instanceof YamlScalar scalar && scalar.isNull())) {
      throw new RuleException(
          node.at(),
          "'" + key + "' doit être une liste, pas " + node.kindFrench(),
          "'" + key + "' must be a list, not " + node.kindEnglish());
    }
    return groups;
  }

  LocalDate requiredDay(String key) throws RuleException {
    required(key);
    return day(key).orElseThrow();
  }

  Optional<LocalDate> day(String key) throws RuleException {
    String text = text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      Matcher french = FRENCH_DAY.matcher(text);
      return Optional.of(
          french.matches()
              ? LocalDate.of(number(french, 3), number(french, 2), number(french, 1))
              : LocalDate.parse(text));
    } catch (DateTimeException e) {
      throw new RuleException(
          at(key),
          "'" + key + "' n'est pas une date : écrivez 31/12/2019 ou 2019-12-31",
          "'" + key + "' is no date: write 31/12/2019 or 2019-12-31");
    }
  }

  OptionalLong count(String key) throws RuleException {
    String digits = text(key).replaceAll("[ \u00a0\u202f_]", "");
    if (digits.isEmpty()) {
      return OptionalLong.empty();
    }
    if (!digits.matches("[0-9]{1,15}")) {
      throw new RuleException(
          at(key),
          "'" + key + "' doit être un nombre entier, sans texte",
          "'" + key + "' must be a whole number, without words");
    }
    return OptionalLong.of(Long.parseLong(digits));
  }

  Retained retained(String key) throws RuleException {
    String text = text(key);
    if (text.isEmpty()) {
      return Retained.UNKNOWN;
    }
    if (FOR_EVER.contains(text.toLowerCase(Locale.ROOT))) {
      return Retained.FOR_EVER;
    }
    try {
      Period period = period(text);
      if (period.isNegative() || period.isZero()) {
        throw noPeriod(key);
      }
      return Retained.after(period);
    } catch (DateTimeException e) {
      throw noPeriod(key);
    }
  }

  private static Period period(String text) {
    Matcher words = PERIOD.matcher(text);
    if (!words.matches()) {
      return Period.parse(text);
    }
    int count = number(words, 1);
    return switch (Character.toLowerCase(words.group(2).charAt(0))) {
      case 'a', 'y' -> Period.ofYears(count);
      case 'm' -> Period.ofMonths(count);
      default -> Period.ofDays(count);
    };
  }

  private RuleException noPeriod(String key) {
    return new RuleException(
        at(key),
        "'" + key + "' n'est pas une durée : écrivez « 5 ans », « 6 mois », « 30 jours » ou jamais",
        "'" + key + "' is no period: write '5 years', '6 months', '30 days' or never");
  }

  Answer answer(String key) throws RuleException {
    String text = text(key);
    Answer answer = ANSWERS.get(text.toLowerCase(Locale.ROOT));
    if (answer == null && !text.isEmpty()) {
      throw new RuleException(
          at(key),
          "'" + key + "' se répond par oui ou non",
          "'" + key + "' is answered by yes or no");
    }
    return answer == null ? Answer.UNKNOWN : answer;
  }

  Location at(String key) {
    return map.at(key);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
