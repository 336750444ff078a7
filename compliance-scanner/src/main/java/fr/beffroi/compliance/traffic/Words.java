package fr.beffroi.compliance.traffic;

import fr.beffroi.ingest.enrich.llm.Charter;
import fr.beffroi.ingest.enrich.llm.CharterService;
import fr.beffroi.ingest.enrich.llm.Evasion;
import fr.beffroi.ingest.enrich.llm.LlmCatalogue;
import fr.beffroi.ingest.enrich.llm.LlmProvider;
import fr.beffroi.ingest.enrich.llm.LlmRegion.Transfer;
import fr.beffroi.ingest.enrich.llm.LlmStatus;
import fr.beffroi.rules.Bilingual;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** How are services, providers, states and transfers called, for people? */
public final class Words {
  private static final Bilingual SERVICES = new Bilingual("plusieurs services", "several services");
  private static final Bilingual PROVIDERS =
      new Bilingual("plusieurs fournisseurs", "several providers");
  private static final Bilingual HOURS = new Bilingual("heures diverses", "various hours");
  private static final Bilingual STATES = new Bilingual("divers", "various");
  private static final Bilingual UNKNOWN = new Bilingual("service inconnu", "unknown service");

  private final Map<String, CharterService> services = new HashMap<>();
  private final LlmCatalogue catalogue;
  private final Locale locale;

  public Words(Charter charter, LlmCatalogue catalogue, Locale locale) {
    charter.services().forEach(service -> services.put(service.id(), service));
    this.catalogue = catalogue;
    this.locale = locale;
  }

  /** The service of the town hall; empty for a table that is not by service. */
  public String service(Figure figure) {
    String id = figure.label().service();
    if (id.equals(Cell.SEVERAL)) {
      return SERVICES.in(locale);
    }
    if (id.isEmpty()) {
      return isByService(figure) ? UNKNOWN.in(locale) : "";
    }
    CharterService service = services.get(id);
    return service == null ? id : service.name();
  }

  /** The provider, or the hour; empty for a table that is by neither. */
  public String subject(Figure figure) {
    String id = figure.label().subject();
    boolean burst = figure.table() == Figure.Table.BURST;
    if (figure.table() == Figure.Table.EVASION) {
      return way(id);
    }
    if (id.equals(Cell.SEVERAL)) {
      return (burst ? HOURS : PROVIDERS).in(locale);
    }
    if (burst) {
      return id + ":00";
    }
    LlmProvider provider = catalogue.provider(id);
    return provider == null ? id : provider.name();
  }

  private String way(String word) {
    for (Evasion way : Evasion.values()) {
      if (way.word().equals(word)) {
        return way.title().in(locale);
      }
    }
    return STATES.in(locale);
  }

  public String status(Figure figure) {
    String word = figure.label().status();
    if (word.equals(Cell.SEVERAL)) {
      return STATES.in(locale);
    }
    for (LlmStatus status : LlmStatus.values()) {
      if (status.word().equals(word)) {
        return status.title().in(locale);
      }
    }
    return word;
  }

  /** {@code none}, {@code outside_eu} or {@code not_known}; empty where nobody can say. */
  public String transfer(Figure figure) {
    LlmProvider provider = catalogue.provider(figure.label().subject());
    return provider == null ? "" : provider.region().transfer().name().toLowerCase(Locale.ROOT);
  }

  boolean isOutside(Figure figure) {
    LlmProvider provider = catalogue.provider(figure.label().subject());
    return provider != null && provider.region().transfer() == Transfer.OUTSIDE_EU;
  }

  /** How many people work in all services; nothing where the charter does not say of each. */
  public OptionalInt staff() {
    int staff = 0;
    for (CharterService service : services.values()) {
      Integer some = service.staff();
      if (some == null) {
        return OptionalInt.empty();
      }
      staff += some;
    }
    return services.isEmpty() ? OptionalInt.empty() : OptionalInt.of(staff);
  }

  private static boolean isByService(Figure figure) {
    return switch (figure.table()) {
      case USE, BURST, EVASION -> true;
      case AUTOMATIC, DENIED -> false;
    };
  }
}
