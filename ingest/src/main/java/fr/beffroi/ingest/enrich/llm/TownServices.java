package fr.beffroi.ingest.enrich.llm;

import fr.beffroi.rules.Bilingual;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Under which name may a use by one part of the town hall be told, so that nobody is singled out?
 *
 * <p>Under its own where it is known to have five people or more. Smaller ones, and those whose
 * head-count nobody has declared, are told as one; where all of these together have fewer than
 * five, the next smallest is told with them, so that none is had by difference. A town hall that is
 * too small for that is told as a whole.
 */
public final class TownServices {
  /** Fewer are not a crowd; the reports count from the same number on. */
  static final int FEWEST = 5;

  /** Several small services, told as one. */
  public static final String SMALL = "small_services";

  /** An address that no service of the charter claims. */
  public static final String UNDECLARED = "undeclared_service";

  /** All there is. */
  public static final String WHOLE = "town_hall";

  private static final Map<String, Bilingual> TITLES =
      Map.of(
          SMALL, new Bilingual("petits services", "small services"),
          UNDECLARED, new Bilingual("service non déclaré", "undeclared service"),
          WHOLE, new Bilingual("ensemble de la mairie", "whole town hall"));

  private final Map<String, String> names;
  private final boolean whole;

  private TownServices(Map<String, String> names, boolean whole) {
    this.names = names;
    this.whole = whole;
  }

  static TownServices of(List<CharterService> services) {
    List<CharterService> rising = new ArrayList<>(services);
    rising.sort(Comparator.comparingInt(TownServices::staff).thenComparing(CharterService::id));
    Map<String, String> names = new HashMap<>();
    int together = 0;
    boolean merges = false;
    for (CharterService service : rising) {
      if (staff(service) < FEWEST || (merges && together < FEWEST)) {
        merges = true;
        together += staff(service);
        names.put(service.id(), SMALL);
      } else {
        names.put(service.id(), service.name());
      }
    }
    return new TownServices(names, merges && together < FEWEST);
  }

  private static int staff(CharterService service) {
    return Objects.requireNonNullElse(service.staff(), 0);
  }

  /**
   * The name to tell.
   *
   * @param id of the charter's service; null where the address is of none
   */
  String told(@Nullable String id) {
    if (whole) {
      return WHOLE;
    }
    return id == null ? UNDECLARED : names.getOrDefault(id, UNDECLARED);
  }

  /** How people say the name: those of ours in their language, a service's own as it is. */
  public static Bilingual title(String told) {
    Bilingual ours = TITLES.get(told);
    return ours == null ? new Bilingual(told, told) : ours;
  }
}
