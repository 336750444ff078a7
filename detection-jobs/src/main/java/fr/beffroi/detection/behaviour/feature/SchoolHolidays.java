package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.rules.Location;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import fr.beffroi.rules.Yaml;
import fr.beffroi.rules.YamlList;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import fr.beffroi.rules.YamlScalar;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * On which days are the schools closed, by zone (Code de l'éducation, D521-1)? Data of {@code
 * behaviour/calendar/}; a commune adds a file of its own for a zone or a year that is not there.
 */
public final class SchoolHolidays {
  private static final String FOLDER = BehaviourRules.AREA + "/calendar/";
  private static final Set<String> KEYS = Set.of("holidays");
  private static final Set<String> HOLIDAY_KEYS = Set.of("name", "zones", "from", "to");

  private final List<Holiday> holidays;
  private final List<Problem> problems;

  /** Where the holiday that ends on a day is written: the last such. */
  private final Map<LocalDate, Location> places;

  /**
   * One holiday of some zones.
   *
   * @param from the first day without school
   * @param to the last day without school
   */
  public record Holiday(Set<String> zones, LocalDate from, LocalDate to) implements Serializable {
    public Holiday {
      zones = Set.copyOf(zones);
      if (to.isBefore(from)) {
        throw new IllegalArgumentException("a holiday ends before it begins: " + from);
      }
    }

    boolean holds(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  private SchoolHolidays(
      List<Holiday> holidays, Map<LocalDate, Location> places, List<Problem> problems) {
    this.holidays = List.copyOf(holidays);
    this.places = Map.copyOf(places);
    this.problems = List.copyOf(problems);
  }

  static boolean isIn(RuleFile file) {
    return file.name().startsWith(FOLDER);
  }

  /** All that the files say; a broken file is listed and stops no other. */
  public static SchoolHolidays load(RuleFiles files) {
    List<Holiday> holidays = new ArrayList<>();
    Map<LocalDate, Location> places = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (RuleFile file : files.in(BehaviourRules.AREA)) {
      if (isIn(file)) {
        try {
          for (YamlNode document : Yaml.read(file.name(), file.text())) {
            read(document, holidays, places);
          }
        } catch (RuleException e) {
          problems.add(e.problem());
        }
      }
    }
    return new SchoolHolidays(holidays, places, problems);
  }

  private static void read(
      YamlNode document, List<Holiday> holidays, Map<LocalDate, Location> places)
      throws RuleException {
    if (!(document instanceof YamlMap map) || !(map.get("holidays") instanceof YamlList list)) {
      throw new RuleException(
          document.at(),
          "des vacances sont une liste : écrivez holidays: [{name, zones, from, to}]",
          "holidays are a list: write holidays: [{name, zones, from, to}]");
    }
    Keys.check(map, KEYS);
    for (YamlNode item : list.items()) {
      Holiday holiday = holiday(item);
      holidays.add(holiday);
      places.put(holiday.to(), item.at());
    }
  }

  private static Holiday holiday(YamlNode item) throws RuleException {
    if (!(item instanceof YamlMap map)) {
      throw new RuleException(
          item.at(),
          "des vacances ont les clés name, zones, from et to",
          "a holiday has the keys name, zones, from and to");
    }
    Keys.check(map, HOLIDAY_KEYS);
    Set<String> zones = new TreeSet<>();
    for (YamlScalar zone : map.scalars("zones")) {
      zones.add(zone.text());
    }
    if (zones.isEmpty()) {
      throw map.missing("zones");
    }
    LocalDate from = date(map, "from");
    LocalDate to = date(map, "to");
    if (to.isBefore(from)) {
      throw new RuleException(
          map.at("to"),
          "ces vacances finissent avant de commencer : échangez from et to",
          "these holidays end before they begin: swap from and to");
    }
    return new Holiday(zones, from, to);
  }

  private static LocalDate date(YamlMap map, String key) throws RuleException {
    String text = map.required(key);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new RuleException(
          map.at(key),
          "'" + text + "' n'est pas une date : écrivez 2026-02-14",
          "'" + text + "' is no date: write 2026-02-14");
    }
  }

  /**
   * Until which day holidays are known, by zone: the last day of the last one. What comes after is
   * taken for ordinary days, since nobody wrote it down.
   */
  public SortedMap<String, LocalDate> knownUntil() {
    SortedMap<String, LocalDate> ends = new TreeMap<>();
    for (Holiday holiday : holidays) {
      for (String zone : holiday.zones()) {
        ends.merge(zone, holiday.to(), (one, other) -> one.isAfter(other) ? one : other);
      }
    }
    return ends;
  }

  /** A warning for each day until which some zones are known, where that day is over. */
  public List<Problem> outdated(LocalDate today) {
    SortedMap<LocalDate, List<String>> over = new TreeMap<>();
    knownUntil()
        .forEach(
            (zone, end) -> {
              if (end.isBefore(today)) {
                over.computeIfAbsent(end, first -> new ArrayList<>()).add(zone);
              }
            });
    return over.entrySet().stream().map(one -> outdated(one.getKey(), one.getValue())).toList();
  }

  private Problem outdated(LocalDate end, List<String> zones) {
    String named = String.join(", ", zones);
    return Problem.warning(
        Objects.requireNonNull(places.get(end)),
        "vacances scolaires connues jusqu'au "
            + end
            + " seulement ("
            + named
            + ") : les suivantes sont prises pour des jours ordinaires. Ajoutez-les dans "
            + FOLDER
            + " de votre dossier de règles (https://www.education.gouv.fr/calendrier-scolaire-100148)",
        "school holidays are known until "
            + end
            + " only ("
            + named
            + "): later ones are taken for ordinary days. Add them to "
            + FOLDER
            + " in your folder of rules (https://www.education.gouv.fr/calendrier-scolaire-100148)");
  }

  /** The holidays of one zone; none where nobody wrote them down. */
  public List<Holiday> of(String zone) {
    return holidays.stream().filter(holiday -> holiday.zones().contains(zone)).toList();
  }

  public List<Problem> problems() {
    return problems;
  }
}
