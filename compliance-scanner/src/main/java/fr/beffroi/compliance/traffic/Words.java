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
  private static final Bilingual WITHIN = new Bilingual("dans l'UE", "within the EU");
  private static final Bilingual OUTSIDE = new Bilingual("hors de l'UE", "outside the EU");
  private static final Bilingual NOT_KNOWN = new Bilingual("non connu", "not known");
  private static final Bilingual DEPENDS = new Bilingual("selon le cas", "it depends");
  private static final Bilingual UNKNOWN = new Bilingual("service inconnu", "unknown service");

  /** Where no country is named. */
  private static final Map<String, Bilingual> REGIONS =
      Map.of(
          "EU", new Bilingual("Union européenne", "European Union"),
          "local", new Bilingual("sur place", "on the premises"),
          "choice", new Bilingual("selon le contrat", "as the contract says"),
          "unknown", NOT_KNOWN);

  private static final Bilingual BY_SERVICE = new Bilingual("Service", "Service");
  private static final Bilingual BY_COMMUNE = new Bilingual("Commune", "Commune");

  private final Map<String, String> services;
  private final OptionalInt staff;
  private final LlmCatalogue catalogue;
  private final Locale locale;
  private final Bilingual heading;

  private Words(
      Map<String, String> services,
      OptionalInt staff,
      LlmCatalogue catalogue,
      Locale locale,
      Bilingual heading) {
    this.services = Map.copyOf(services);
    this.staff = staff;
    this.catalogue = catalogue;
    this.locale = locale;
    this.heading = heading;
  }

  /** The words of one town hall, whose charter names its services. */
  public Words(Charter charter, LlmCatalogue catalogue, Locale locale) {
    this(names(charter), staff(charter), catalogue, locale, BY_SERVICE);
  }

  /**
   * The words of several communes together: where a town hall has services, they have communes.
   *
   * @param names of the communes by slug
   * @param staff of all of them; nothing where that of one is not known
   */
  public static Words ofCommunes(
      Map<String, String> names, OptionalInt staff, LlmCatalogue catalogue, Locale locale) {
    return new Words(names, staff, catalogue, locale, BY_COMMUNE);
  }

  /** The same where somebody says how many people work in the town hall. */
  public Words withStaff(OptionalInt given) {
    return given.isEmpty() ? this : new Words(services, given, catalogue, locale, heading);
  }

  /** What {@link #service} is the name of. */
  public String heading() {
    return heading.in(locale);
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
    return services.getOrDefault(id, id);
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
    return provider(id);
  }

  /** Whether it is about one provider, whom we know. */
  public boolean isOne(Figure figure) {
    return catalogue.provider(figure.label().subject()) != null;
  }

  /** The provider of that id; {@link Cell#SEVERAL} stands for several. */
  public String provider(String id) {
    LlmProvider provider = catalogue.provider(id);
    if (id.equals(Cell.SEVERAL)) {
      return PROVIDERS.in(locale);
    }
    return provider == null ? id : provider.name().in(locale);
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
    return status(figure.label().status());
  }

  /** What a draft says; {@link Cell#SEVERAL} stands for what depends. */
  public String drafted(String word) {
    return word.equals(Cell.SEVERAL) ? DEPENDS.in(locale) : status(word);
  }

  /** A word of the charter; {@link Cell#SEVERAL} stands for several. */
  public String status(String word) {
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

  /** Where what is typed is processed, as people say it. */
  public Bilingual processed(Figure figure) {
    return switch (transfer(figure)) {
      case "none" -> WITHIN;
      case "outside_eu" -> OUTSIDE;
      case "not_known" -> NOT_KNOWN;
      default -> STATES;
    };
  }

  /** In which country what is typed is processed, or what is known in its place. */
  public String region(Figure figure) {
    LlmProvider provider = catalogue.provider(figure.label().subject());
    if (provider == null) {
      return PROVIDERS.in(locale);
    }
    String code = provider.region().code();
    Bilingual word = REGIONS.get(code);
    return word == null
        ? new Locale.Builder().setRegion(code).build().getDisplayCountry(locale)
        : word.in(locale);
  }

  boolean isOutside(Figure figure) {
    LlmProvider provider = catalogue.provider(figure.label().subject());
    return provider != null && provider.region().transfer() == Transfer.OUTSIDE_EU;
  }

  /** How many people work there; nothing where nobody has said. */
  public OptionalInt staff() {
    return staff;
  }

  private static Map<String, String> names(Charter charter) {
    Map<String, String> names = new HashMap<>();
    charter.services().forEach(service -> names.put(service.id(), service.name()));
    return names;
  }

  /** Nothing where the charter does not say of each service. */
  private static OptionalInt staff(Charter charter) {
    int staff = 0;
    for (CharterService service : charter.services()) {
      Integer some = service.staff();
      if (some == null) {
        return OptionalInt.empty();
      }
      staff += some;
    }
    return charter.services().isEmpty() ? OptionalInt.empty() : OptionalInt.of(staff);
  }

  private static boolean isByService(Figure figure) {
    return switch (figure.table()) {
      case USE, BURST, EVASION -> true;
      case AUTOMATIC, DENIED -> false;
    };
  }
}
