package fr.beffroi.compliance.traffic;

import fr.beffroi.rules.Bilingual;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Of which days is there a log of each kind, and what do its lines lack? Of all lines, whatever
 * they are about, so that it says nothing of who used what.
 *
 * @param days of the period
 * @param kinds what there is of each kind of log that is there at all
 * @param silent days of the period of which there is no line of any kind
 */
public record Coverage(int days, Map<LogKind, Seen> kinds, SortedSet<LocalDate> silent) {
  private static final int MOST_RANGES = 12;

  /** How many lines have it? */
  public enum Share {
    NONE,
    SOME,
    ALL;

    static Share of(long with, long all) {
      return with == 0 ? NONE : with == all ? ALL : SOME;
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What there is of one kind of log.
   *
   * @param days of which there is a line
   * @param volumes lines that say how much was sent
   * @param accounts lines that name a user
   * @param names lines of connections to port 443 that have the server's name
   */
  public record Seen(int days, Share volumes, Share accounts, Share names) {}

  public Coverage {
    kinds = Collections.unmodifiableMap(new TreeMap<>(kinds));
    silent = Collections.unmodifiableSortedSet(new TreeSet<>(silent));
  }

  /** What could not be seen, and why; nothing of kinds that are missing ({@link Signal}). */
  List<Bilingual> gaps() {
    List<Bilingual> gaps = new ArrayList<>();
    kinds.forEach((kind, seen) -> gaps(kind, seen, gaps));
    if (!silent.isEmpty() && silent.size() < days) {
      String ranges = ranges();
      gaps.add(
          new Bilingual(
              (silent.size() == 1 ? "1 jour" : silent.size() + " jours")
                  + " sans aucun journal : "
                  + ranges,
              (silent.size() == 1 ? "1 day" : silent.size() + " days")
                  + " without any log: "
                  + ranges));
    }
    return gaps;
  }

  private void gaps(LogKind kind, Seen seen, List<Bilingual> gaps) {
    if (seen.days() < days - silent.size()) {
      add(gaps, kind, seen.days() + " jours sur " + days, seen.days() + " days of " + days);
    }
    if (kind != LogKind.DNS && seen.volumes() == Share.SOME) {
      add(
          gaps,
          kind,
          "une partie des lignes ne dit pas le volume envoyé, qui est sous-estimé là où aucune autre"
              + " ligne de la même connexion ne le dit",
          "some lines do not say how much was sent, which is more where no other line of the same"
              + " connection says it");
    }
    if (kind == LogKind.PROXY && seen.accounts() == Share.SOME) {
      add(
          gaps,
          kind,
          "une partie des lignes n'a pas de compte : une personne peut y compter deux fois",
          "some lines name no account: one person may count twice");
    }
    if (kind == LogKind.CONNECTION && seen.names() != Share.ALL) {
      add(
          gaps,
          kind,
          "des connexions au port 443 sans nom de serveur (SNI) : on ne sait pas vers quel service",
          "connections to port 443 without a server name (SNI): to which service is not known");
    }
  }

  private static void add(List<Bilingual> gaps, LogKind kind, String french, String english) {
    Bilingual title = kind.title();
    gaps.add(new Bilingual(title.french() + " : " + french, title.english() + ": " + english));
  }

  /** {@code 2026-10-03/2026-10-05, 2026-10-12}. */
  private String ranges() {
    List<String> ranges = new ArrayList<>();
    LocalDate first = silent.first();
    LocalDate last = first;
    for (LocalDate day : silent.tailSet(first.plusDays(1))) {
      if (!day.equals(last.plusDays(1))) {
        ranges.add(range(first, last));
        first = day;
      }
      last = day;
    }
    ranges.add(range(first, last));
    return ranges.size() <= MOST_RANGES
        ? String.join(", ", ranges)
        : String.join(", ", ranges.subList(0, MOST_RANGES)) + " …";
  }

  private static String range(LocalDate first, LocalDate last) {
    return first.equals(last) ? first.toString() : first + "/" + last;
  }
}
