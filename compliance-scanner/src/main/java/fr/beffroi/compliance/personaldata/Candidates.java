package fr.beffroi.compliance.personaldata;

import java.util.List;

/**
 * In which forms do identifiers stand in letters, minutes and forms? In the order in which they
 * claim their place: a SIRET is no telephone number and a SIREN. A form that many other things have
 * needs a word before it.
 *
 * <p>None goes over the end of a line. Every repetition is bounded, so that no text makes the
 * search slow.
 */
final class Candidates {
  private static final String GAP = "[ .\u00a0\u202f-]?";
  private static final String ALONE = "(?<![0-9A-Za-z])";
  private static final String END = "(?![0-9A-Za-z])";
  private static final String CIVILITY =
      "(?<!\\p{L})(?:M\\.|Mme|Mlle|Monsieur|Madame|Mademoiselle)";
  private static final String MONTHS =
      "janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre"
          + "|d[ée]cembre";

  static final List<Candidate> ALL =
      List.of(
          Candidate.of("mrz", 6, "(?<![A-Z0-9<])[A-Z0-9<]{30,44}(?![A-Z0-9<])").with("<"),
          Candidate.of(
                  "email",
                  0,
                  "(?<![\\p{L}0-9._%+-])[\\p{L}0-9._%+'-]{1,64}+@[\\p{L}0-9-]{1,63}+"
                      + "(?:\\.[\\p{L}0-9-]{1,63}+){1,8}")
              .with("@"),
          Candidate.of("iban", 12, ALONE + "FR[0-9]{2}(?:" + GAP + "[0-9A-Z]){23}" + END),
          Candidate.of("iban", 10, ALONE + "(?!FR)[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}" + END),
          Candidate.of(
              "iban",
              10,
              ALONE + "(?!FR)[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7} ?[A-Z0-9]{1,3}" + END),
          Candidate.of("iban", 12, ALONE + "[0-9]{5} ?[0-9]{5} ?[0-9A-Z]{11} ?[0-9]{2}" + END)
              .called("rib|compte|banque|virement"),
          Candidate.of(
              "nir",
              11,
              ALONE
                  + "[1-478](?:"
                  + GAP
                  + "[0-9]){5}(?:"
                  + GAP
                  + "[0-9AB]){2}(?:"
                  + GAP
                  + "[0-9]){7}"
                  + END),
          Candidate.of(
                  "nir",
                  11,
                  ALONE
                      + "[12](?:"
                      + GAP
                      + "[0-9]){5}(?:"
                      + GAP
                      + "[0-9AB]){2}(?:"
                      + GAP
                      + "[0-9]){5}"
                      + END)
              .called("s[ée]cu|nir|assur[ée]"),
          Candidate.of("siret", 14, ALONE + "[0-9](?:" + GAP + "[0-9]){13}" + END)
              .called("siret|siren|[ée]tablissement|rcs"),
          Candidate.of("vat", 9, ALONE + "FR ?[0-9A-Z]{2}(?:" + GAP + "[0-9]){9}" + END),
          Candidate.of("spi", 13, ALONE + "[0-3](?:" + GAP + "[0-9]){12}" + END).unlessReference(),
          Candidate.of(
                  "phone",
                  10,
                  "(?<![0-9A-Za-z+./-])(?:(?:\\+|00)33[ .-]?(?:\\(0\\)[ .-]?)?|0)[1-9](?:"
                      + GAP
                      + "[0-9]{2}){4}(?![0-9A-Za-z]|[.-][0-9])")
              .unlessReference(),
          Candidate.of(
                  "plate",
                  3,
                  "(?<![0-9A-Za-z-])[A-HJ-NP-TV-Z]{2}[ -][0-9]{3}[ -][A-HJ-NP-TV-Z]{2}"
                      + "(?![0-9A-Za-z-])")
              .unlessReference(),
          Candidate.of("plate", 3, ALONE + "[A-HJ-NP-TV-Z]{2}[0-9]{3}[A-HJ-NP-TV-Z]{2}" + END)
              .called("immatricul|plaque|v[ée]hicule|voiture"),
          Candidate.of(
                  "ip",
                  1,
                  "(?<![0-9A-Za-z.])(?:[0-9]{1,3}\\.){3}[0-9]{1,3}(?![0-9A-Za-z]|\\.[0-9])")
              .with(".")
              .unlessReference(),
          Candidate.of(
                  "ip",
                  1,
                  "(?<![0-9A-Za-z:])[0-9a-fA-F]{1,4}(?::{1,2}[0-9a-fA-F]{1,4}){2,7}(?![0-9A-Za-z:])")
              .with(":"),
          Candidate.of(
                  "mac",
                  0,
                  ALONE + "[0-9a-fA-F]{2}([:-])(?:[0-9a-fA-F]{2}\\1){4}[0-9a-fA-F]{2}" + END)
              .with(":-"),
          Candidate.of(
                  "gps",
                  8,
                  "(?<![0-9.])(?:4[1-9]|5[01])\\.[0-9]{3,15} ?[,; ] ?-?[0-9]\\.[0-9]{3,15}")
              .with("."),
          Candidate.of("siren", 9, ALONE + "[0-9](?:" + GAP + "[0-9]){8}" + END)
              .called("siren|rcs|r\\.c\\.s"),
          Candidate.of(
                  "birth_date",
                  5,
                  ALONE
                      + "(?:[0-9]{1,2}[/. -][0-9]{1,2}[/. -][0-9]{4}"
                      + "|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}(?:er)? (?:"
                      + MONTHS
                      + ") [0-9]{4})"
                      + END)
              .called("n[ée]+(?:\\(e\\))?s? +le|naissance|ddn"),
          Candidate.of(
              "address",
              1,
              "(?<![0-9\\p{L}])[0-9]{1,4}(?: ?(?:bis|ter|quater|[a-dA-D])(?!\\p{L}))?,? ?"
                  + "\\p{L}{2,20}\\.? (?:de |du |des |la |le |les |aux? |d['’]|l['’]){0,3}"
                  + "\\p{Lu}[^\\n\\t;.()]{2,60}"),
          Candidate.of("full_name", 0, CIVILITY + "(?: \\p{Lu}[\\p{L}'’-]{1,30}){2,4}")
              .with("M")
              .evenPossible(),
          Candidate.of("last_name", 0, CIVILITY + " \\p{Lu}[\\p{L}'’-]{1,30}")
              .with("M")
              .evenPossible(),
          Candidate.of("ine", 9, ALONE + "[0-9]{9}[0-9A-Z][A-Z]" + END)
              .called("ine(?!\\p{L})|identifiant national")
              .evenPossible(),
          Candidate.of("caf", 6, ALONE + "[0-9]{6,7}[A-Z]?" + END)
              .called("allocataire|caf(?!\\p{L})")
              .evenPossible(),
          Candidate.of("passport", 7, ALONE + "[0-9]{2}[A-Z]{2}[0-9]{5}" + END)
              .called("passeport")
              .evenPossible(),
          Candidate.of("driving_licence", 7, ALONE + "(?:[0-9]{12}|[0-9]{2}[A-Z]{2}[0-9]{5})" + END)
              .called("permis de conduire|permis n")
              .evenPossible(),
          Candidate.of("identity_card", 1, ALONE + "(?:[0-9]{12}|[0-9A-Z]{9})" + END)
              .called("carte (?:nationale )?d.identit[ée]|cni(?!\\p{L})")
              .evenPossible());

  private Candidates() {}
}
