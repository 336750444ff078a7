package fr.beffroi.compliance.personaldata.evaluation;

import fr.beffroi.compliance.personaldata.Column;
import fr.beffroi.compliance.personaldata.DataType;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.datafaker.Faker;
import net.datafaker.providers.base.Finance.CreditCardType;

/**
 * What do columns hold whose values nobody here wrote? Datafaker's, in French, as software and
 * clerks leave them: {@link Noise}. It has no SIREN, SIRET, tax number nor French plate: those are
 * {@link FrenchData}'s.
 */
final class FakerColumns {
  /** Of a column whose rows are written each otherwise. */
  private static final int MIXED = 12;

  private final Random random;
  private final Faker faker;
  private final FrenchData data;
  private final boolean held;
  private int habit;

  /**
   * @param held whether the columns have the names that are held back
   */
  FakerColumns(long seed, boolean held) {
    this.random = new Random(seed);
    this.faker = new Faker(Locale.FRANCE, random);
    this.data = new FrenchData(random);
    this.held = held;
  }

  /** Every kind and every look-alike under each of its names. */
  List<ColumnCase> columns() {
    List<ColumnCase> cases = new ArrayList<>();
    personal()
        .forEach((kind, values) -> FakerNames.of(kind, held).forEach(add(kind, values, cases)));
    lookAlikes()
        .forEach(
            (what, values) ->
                FakerNames.ofLookAlike(what, held).forEach(add(ColumnCase.NOTHING, values, cases)));
    return cases;
  }

  private Consumer<String> add(String kind, Supplier<String> values, List<ColumnCase> cases) {
    return name -> {
      habit = random.nextInt(MIXED + 1);
      List<String> rows = new Noise(random, kind).of(values);
      String table = "t_" + random.nextInt(90);
      cases.add(new ColumnCase(kind, Column.sampled(table, name, DataType.TEXT, rows)));
    };
  }

  /** How a value is written, of so many ways: the column's, or any. */
  private int way(int ways) {
    return habit == MIXED ? random.nextInt(ways) : habit % ways;
  }

  private Map<String, Supplier<String>> personal() {
    Map<String, Supplier<String>> kinds = new TreeMap<>();
    kinds.put("last_name", () -> faker.name().lastName());
    kinds.put("first_name", () -> faker.name().firstName());
    kinds.put("full_name", this::fullName);
    kinds.put("birth_date", () -> FrenchData.day(faker.timeAndDate().birthday(0, 97), way(4)));
    kinds.put("address", this::address);
    kinds.put("phone", this::phone);
    kinds.put("email", () -> faker.internet().emailAddress());
    kinds.put("nir", () -> way(2) == 0 ? faker.idNumber().valid() : data.nir(1));
    kinds.put("iban", () -> way(2) == 0 ? faker.finance().iban("FR") : data.iban(way(3)));
    kinds.put("bank_card", this::card);
    kinds.put("siren", data::siren);
    kinds.put("siret", () -> data.siret(way(2)));
    kinds.put("vat", data::vat);
    kinds.put("spi", data::spi);
    kinds.put("plate", () -> data.plate(way(4)));
    kinds.put("mac", () -> faker.internet().macAddress());
    kinds.put("ip", this::ip);
    kinds.put("passport", () -> faker.passport().valid());
    return kinds;
  }

  private String fullName() {
    return switch (way(4)) {
      case 0 -> faker.name().fullName();
      case 1 -> faker.name().nameWithMiddle();
      case 2 -> faker.name().name();
      default ->
          faker.name().lastName().toUpperCase(Locale.FRENCH) + ' ' + faker.name().firstName();
    };
  }

  private String address() {
    return switch (way(3)) {
      case 0 -> faker.address().fullAddress();
      case 1 -> faker.address().streetAddress(true);
      default -> faker.address().streetAddress();
    };
  }

  private String phone() {
    return switch (way(3)) {
      case 0 -> faker.phoneNumber().cellPhone();
      case 1 -> faker.phoneNumber().phoneNumberInternational();
      default -> faker.phoneNumber().phoneNumber();
    };
  }

  private String card() {
    return faker
        .finance()
        .creditCard(way(2) == 0 ? CreditCardType.VISA : CreditCardType.MASTERCARD);
  }

  private String ip() {
    return way(3) == 0 ? faker.internet().ipV6Address() : faker.internet().publicIpV4Address();
  }

  private Map<String, Supplier<String>> lookAlikes() {
    Map<String, Supplier<String>> columns = new TreeMap<>(new LookAlikes(random, data).columns());
    columns.remove("adresse_site");
    columns.put("isbn13", () -> faker.code().isbn13(random.nextBoolean()));
    columns.put("isbn10", () -> faker.code().isbn10());
    columns.put("ean13", () -> faker.code().ean13());
    columns.put("gtin", () -> faker.code().gtin13());
    columns.put("ean8", () -> faker.code().ean8());
    columns.put("imei", () -> faker.code().imei());
    columns.put("nir_faux", () -> data.digits(13));
    columns.put("bic", () -> faker.finance().bic());
    columns.put("societe", () -> faker.company().name());
    columns.put("commune", () -> faker.address().city());
    columns.put("region", () -> faker.address().state());
    columns.put("pays", () -> faker.address().country());
    columns.put("rue_seule", () -> faker.address().streetName());
    columns.put("numero_rue", () -> faker.address().buildingNumber());
    columns.put("code_postal_seul", () -> faker.address().zipCode());
    columns.put("metier", () -> faker.job().title());
    columns.put("profession", () -> faker.company().profession());
    columns.put("livre", () -> faker.book().title());
    columns.put("editeur", () -> faker.book().publisher());
    columns.put("genre", () -> faker.book().genre());
    columns.put("article_nom", () -> faker.commerce().productName());
    columns.put("marque", () -> faker.commerce().brand());
    columns.put("prix", () -> faker.commerce().price());
    columns.put("site_web", () -> faker.internet().url());
    columns.put("domaine", () -> faker.internet().domainName());
    columns.put("teinte", () -> faker.color().name());
    columns.put("hexa", () -> faker.color().hex());
    columns.put("animal", () -> faker.animal().name());
    columns.put("appareil", () -> faker.appliance().equipment());
    columns.put("phrase", () -> faker.lorem().sentence());
    columns.put("mot", () -> faker.lorem().word());
    columns.put("vin", () -> faker.vehicle().vin());
    columns.put("modele", () -> faker.vehicle().makeAndModel());
    columns.put("plat", () -> faker.food().dish());
    columns.put("ingredient", () -> faker.food().ingredient());
    columns.put("equipe", () -> faker.team().name());
    columns.put("universite", () -> faker.university().name());
    columns.put("capitale", () -> faker.nation().capitalCity());
    columns.put("version_app", () -> faker.app().version());
    columns.put("application", () -> faker.app().name());
    columns.put("empreinte", () -> faker.hashing().sha1());
    columns.put("fichier", () -> faker.file().fileName());
    columns.put("monnaie", () -> faker.money().currency());
    columns.put("date_acte", () -> FrenchData.day(faker.timeAndDate().birthday(1, 90), 1));
    columns.put("ecole", () -> faker.name().firstName() + ' ' + faker.name().lastName());
    columns.put("nationalite", () -> faker.nation().nationality());
    columns.put("langue", () -> faker.nation().language());
    columns.put("rayon", () -> faker.commerce().department());
    columns.put("element", () -> faker.science().element());
    columns.put("creature", () -> faker.pokemon().name());
    columns.put("lieu_fictif", () -> faker.pokemon().location());
    columns.put("instrument", () -> faker.music().instrument());
    columns.put("unite", () -> faker.science().unit());
    columns.put("serie", () -> faker.device().serial());
    columns.put("adresse_reseau", () -> faker.internet().ipV4Cidr());
    columns.put("date_passee", () -> event(3_000));
    columns.put("date_ancienne", () -> event(9_000));
    return columns;
  }

  private String event(int days) {
    LocalDate day =
        LocalDate.parse(
            faker.timeAndDate().past(days, TimeUnit.DAYS, "yyyy-MM-dd"),
            DateTimeFormatter.ISO_LOCAL_DATE);
    return FrenchData.day(day, 0);
  }
}
