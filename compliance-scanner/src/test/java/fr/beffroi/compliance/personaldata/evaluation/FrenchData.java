package fr.beffroi.compliance.personaldata.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What do a town hall's columns hold? Invented values of each kind, as software writes them.
 *
 * <p>Kept apart from the recognisers: names, ways and towns are lists of this folder, written from
 * other sources of memory (regions, recent and old first names, the South, the North, La Réunion)
 * than {@code rules/personal-data/}; check digits are computed anew with {@link BigInteger}.
 */
final class FrenchData {
  private final Random random;
  private final List<String> firstNames = lines("first-names.txt");
  private final List<String> lastNames = lines("last-names.txt");
  private final List<String> towns = lines("towns.txt");
  private final List<String> places = lines("places.txt");

  FrenchData(Random random) {
    this.random = random;
  }

  /** A generator of values for each kind; the style of writing is one a column. */
  TreeMap<String, Supplier<String>> kinds() {
    TreeMap<String, Supplier<String>> kinds = new TreeMap<>();
    int style = random.nextInt(4);
    kinds.put("nir", () -> nir(style));
    kinds.put("siren", this::siren);
    kinds.put("siret", () -> siret(style));
    kinds.put("vat", this::vat);
    kinds.put("iban", () -> iban(style));
    kinds.put("spi", this::spi);
    kinds.put("phone", () -> phone(style));
    kinds.put("email", this::email);
    kinds.put("plate", () -> plate(style));
    kinds.put("birth_date", () -> birth(style));
    kinds.put("address", () -> address(style));
    kinds.put("last_name", () -> style(lastName(), style));
    kinds.put("first_name", () -> style(firstName(), style));
    kinds.put("full_name", () -> fullName(style));
    kinds.put("mac", () -> mac(style));
    kinds.put("ip", this::ip);
    kinds.put("gps", () -> decimal(44, 49) + ", " + decimal(1, 6));
    kinds.put("ine", () -> digits(10) + letter("ABCDEFGH"));
    kinds.put("passport", () -> digits(2) + letters(2) + digits(5));
    kinds.put("special_category", this::note);
    return kinds;
  }

  String nir(int style) {
    boolean abroad = random.nextInt(12) == 0;
    String department =
        abroad ? "99" : random.nextInt(15) == 0 ? pick(List.of("2A", "2B")) : two(1, 95);
    String number =
        (1 + random.nextInt(2))
            + two(0, 99)
            + two(1, 12)
            + department
            + three(1, 600)
            + three(1, 400);
    String key = keyOf(number);
    return switch (style) {
      case 0 -> number + key;
      case 1 -> number.replaceFirst("(.)(..)(..)(..)(...)(...)", "$1 $2 $3 $4 $5 $6") + ' ' + key;
      case 2 -> number + ' ' + key;
      default -> number.contains("2A") || number.contains("2B") ? number : number + key;
    };
  }

  private static String keyOf(String number) {
    BigInteger value = new BigInteger(number.replace("2A", "19").replace("2B", "18"));
    return pad(97 - value.mod(BigInteger.valueOf(97)).intValue(), 2);
  }

  String siren() {
    return withLuhn((3 + random.nextInt(6)) + digits(7));
  }

  String siret(int style) {
    String siret = withLuhn(siren() + "000" + two(1, 40).charAt(1));
    return style == 1 ? siret.replaceFirst("(...)(...)(...)", "$1 $2 $3 ") : siret;
  }

  String vat() {
    String siren = siren();
    return "FR" + pad((12 + 3 * (Integer.parseInt(siren) % 97)) % 97, 2) + siren;
  }

  String iban(int style) {
    String bank = pick(List.of("14445", "20041", "10278", "30003", "13335", "17206"));
    String account = bank + digits(5) + digits(11);
    int key = 97 - new BigInteger(account + "00").mod(BigInteger.valueOf(97)).intValue();
    String bban = account + pad(key, 2);
    int check = 98 - new BigInteger(bban + "152700").mod(BigInteger.valueOf(97)).intValue();
    String iban = "FR" + pad(check, 2) + bban;
    return style == 1 ? iban.replaceAll("(.{4})", "$1 ").strip() : iban;
  }

  String spi() {
    String number = random.nextInt(4) + digits(9);
    return number + pad((int) (Long.parseLong(number) % 511), 3);
  }

  String phone(int style) {
    String rest = pick(List.of("1", "2", "3", "4", "5", "6", "6", "7", "9")) + digits(8);
    return switch (style) {
      case 0 -> '0' + rest;
      case 1 -> ('0' + rest).replaceAll("(..)(?!$)", "$1 ");
      case 2 -> "+33" + rest;
      default -> ('0' + rest).replaceAll("(..)(?!$)", "$1.");
    };
  }

  String email() {
    String name = plain(firstName()) + pick(List.of(".", "", "_")) + plain(lastName());
    return name
        + random.nextInt(100)
        + '@'
        + pick(List.of("example.org", "example.com", "mel.example.fr"));
  }

  String plate(int style) {
    String separator = List.of("-", " ", "", "-").get(style);
    return letters(2) + separator + three(1, 999) + separator + letters(2);
  }

  String birth(int style) {
    LocalDate day = LocalDate.of(1932, 1, 1).plusDays(random.nextInt(75 * 365));
    return day(day, style);
  }

  static String day(LocalDate day, int style) {
    return switch (style) {
      case 0 -> day.toString();
      case 1 -> day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT));
      case 2 -> day + " 00:00:00.0";
      default -> day.format(DateTimeFormatter.BASIC_ISO_DATE);
    };
  }

  String address(int style) {
    String way =
        pick(
            List.of(
                "rue", "rue", "rue", "avenue", "av.", "impasse", "allée", "chemin", "bd", "place"));
    String number = (1 + random.nextInt(140)) + (random.nextInt(12) == 0 ? " bis" : "");
    String line =
        random.nextInt(10) == 0
            ? "Lieu-dit " + lastName() + ' ' + postcode()
            : number + ' ' + way + ' ' + pick(places);
    return style % 2 == 0
        ? line
        : (line + ' ' + postcode() + ' ' + town()).toUpperCase(Locale.FRENCH);
  }

  String fullName(int style) {
    return switch (style) {
      case 0 -> lastName().toUpperCase(Locale.FRENCH) + ' ' + firstName();
      case 1 -> firstName() + ' ' + lastName();
      case 2 ->
          pick(List.of("M. ", "Mme ")) + lastName().toUpperCase(Locale.FRENCH) + ' ' + firstName();
      default -> (lastName() + ' ' + firstName()).toUpperCase(Locale.FRENCH);
    };
  }

  String mac(int style) {
    String separator = style % 2 == 0 ? ":" : "-";
    return "02" + (separator + "xx").repeat(5).replaceAll("xx", "%s").formatted(bytes());
  }

  private Object[] bytes() {
    return random.ints(5, 0, 256).mapToObj(it -> String.format(Locale.ROOT, "%02x", it)).toArray();
  }

  String ip() {
    String net = pick(List.of("192.0.2.", "198.51.100.", "203.0.113."));
    return net + (1 + random.nextInt(254));
  }

  String note() {
    return random.nextInt(4) == 0
        ? pick(
            List.of(
                "PAI pour asthme, ventoline dans le sac de " + firstName(),
                "ne mange pas de porc, repas sans porc pour " + firstName(),
                "dossier MDPH en cours, voir " + lastName(),
                "en arrêt, dépression depuis le " + birth(1)))
        : pick(
            List.of(
                "vient le mercredi avec " + firstName(),
                "appeler " + lastName() + " après " + (8 + random.nextInt(12)) + " h",
                "dossier complet le " + birth(1)));
  }

  String firstName() {
    return pick(firstNames);
  }

  String lastName() {
    return pick(lastNames);
  }

  String town() {
    return pick(towns);
  }

  String place() {
    return pick(places);
  }

  String postcode() {
    return two(1, 95) + digits(1) + pick(List.of("00", "10", "20", "50", "80"));
  }

  static String style(String name, int style) {
    return style % 2 == 0 ? name : name.toUpperCase(Locale.FRENCH);
  }

  static String plain(String name) {
    String bare = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD);
    return bare.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }

  static String withLuhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int weighted = (digits.charAt(digits.length() - 1 - i) - '0') * (i % 2 == 0 ? 2 : 1);
      sum += weighted / 10 + weighted % 10;
    }
    return digits + (10 - sum % 10) % 10;
  }

  String digits(int count) {
    return random
        .ints(count, 0, 10)
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }

  private String letters(int count) {
    StringBuilder text = new StringBuilder();
    while (text.length() < count) {
      text.append(letter("ABCDEFGHJKLMNPQRTVWXYZ"));
    }
    return text.toString().replace("WW", "WX");
  }

  private char letter(String alphabet) {
    return alphabet.charAt(random.nextInt(alphabet.length()));
  }

  private String decimal(int from, int to) {
    return from + random.nextInt(to - from) + "." + digits(4);
  }

  String two(int from, int to) {
    return pad(from + random.nextInt(to - from + 1), 2);
  }

  private String three(int from, int to) {
    return pad(from + random.nextInt(to - from + 1), 3);
  }

  private static String pad(int number, int width) {
    return String.format(Locale.ROOT, "%0" + width + "d", number);
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  static List<String> lines(String name) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                FrenchData.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
