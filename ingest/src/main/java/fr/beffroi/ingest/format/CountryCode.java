package fr.beffroi.ingest.format;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which country does a firewall mean, in ISO 3166-1's two letters? Stormshield writes the code,
 * FortiGate the country's English name, in the words of ISO 3166 or of everybody; neither is a
 * country where an address is nobody's ({@code Reserved}).
 */
final class CountryCode {
  private static final String NONE = "";
  private static final Set<String> CODES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);

  private CountryCode() {}

  /** Null where the text is no country's. */
  static @Nullable String of(String written) {
    if (written.length() == 2) {
      String code = written.toUpperCase(Locale.ROOT);
      return CODES.contains(code) ? code : null;
    }
    String code = Names.BY_NAME.get(written);
    if (code == null && written.length() <= Names.LONGEST) {
      code = Names.BY_NAME.get(Names.plain(written));
    }
    return NONE.equals(code) ? null : code;
  }

  /** Made when the first name is asked for: most logs have none. */
  private static final class Names {
    private static final int LONGEST = 64;
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

    /** What Java calls otherwise: names of ISO 3166, older ones, and shorter ones. */
    private static final String OTHERS =
        """
        BN Brunei Darussalam
        BO Bolivia, Plurinational State of
        CD Congo, The Democratic Republic of the
        CD Democratic Republic of the Congo
        CG Congo
        CG Republic of the Congo
        CI Ivory Coast
        CV Cabo Verde
        CV Cape Verde
        CZ Czech Republic
        FK Falkland Islands (Malvinas)
        FM Micronesia, Federated States of
        HK Hong Kong
        IR Iran, Islamic Republic of
        KP Korea, Democratic People's Republic of
        KR Korea, Republic of
        KR Republic of Korea
        LA Lao People's Democratic Republic
        LY Libyan Arab Jamahiriya
        MD Moldova, Republic of
        MD Republic of Moldova
        MF Saint Martin
        MK Macedonia
        MK Macedonia, the Former Yugoslav Republic of
        MM Myanmar
        MO Macau
        MO Macao
        PS Palestine
        PS Palestinian Territory
        PS Palestinian Territory, Occupied
        PS State of Palestine
        RU Russian Federation
        SX Sint Maarten (Dutch part)
        SY Syrian Arab Republic
        SZ Swaziland
        TL Timor-Leste
        TR Turkey
        TR Türkiye
        TW Taiwan, Province of China
        TZ Tanzania, United Republic of
        TZ United Republic of Tanzania
        US United States of America
        VA Holy See (Vatican City State)
        VE Venezuela, Bolivarian Republic of
        VG Virgin Islands, British
        VI Virgin Islands, U.S.
        VN Viet Nam
        """;

    /** As they are usually written, and in plain letters. */
    private static final Map<String, String> BY_NAME = names();

    private static Map<String, String> names() {
      Map<String, String> names = new HashMap<>();
      for (String code : CODES) {
        add(names, new Locale("", code).getDisplayCountry(Locale.ENGLISH), code);
      }
      OTHERS.lines().forEach(line -> add(names, line.substring(3), line.substring(0, 2)));
      names.put("Reserved", NONE);
      return names;
    }

    private static void add(Map<String, String> names, String name, String code) {
      names.put(name, code);
      names.put(plain(name), code);
    }

    /** Small letters without accents, {@code &} and {@code St.} written out. */
    private static String plain(String name) {
      String letters =
          Normalizer.normalize(name.replace("&", " and "), Normalizer.Form.NFD)
              .replaceAll("\\p{M}", "")
              .toLowerCase(Locale.ROOT);
      String words = NO_LETTERS.matcher(letters).replaceAll(" ").strip();
      return words.startsWith("st ") ? "saint" + words.substring(2) : words;
    }
  }
}
