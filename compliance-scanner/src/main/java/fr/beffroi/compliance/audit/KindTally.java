package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.personaldata.ColumnScore;
import fr.beffroi.compliance.personaldata.Confidence;
import fr.beffroi.compliance.personaldata.Mentions;
import fr.beffroi.compliance.personaldata.NameHint;
import fr.beffroi.compliance.personaldata.Nature;
import fr.beffroi.compliance.personaldata.Reading;
import fr.beffroi.compliance.personaldata.Recognizers;
import fr.beffroi.compliance.personaldata.Tally;
import fr.beffroi.rules.Bilingual;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many documents of a folder mention one kind of data, and what does that say of the folder? A
 * document counts once, by the best that was read in it.
 */
final class KindTally {
  /** What every letter bears of who wrote it: only many of them together are a list of people. */
  private static final Set<String> OF_THE_LETTERHEAD =
      Set.of("address", "email", "full_name", "gps", "ip", "last_name", "mac", "phone");

  private static final int A_LIST = 10;
  private static final int SEVERAL = 5;
  private static final int ONE_IN = 10;

  private final String kind;
  private final Map<Reading, Integer> documents = new EnumMap<>(Reading.class);

  KindTally(String kind) {
    this.kind = kind;
  }

  void add(Mentions mentions) {
    documents.merge(best(mentions), 1, Integer::sum);
  }

  private Reading best(Mentions mentions) {
    if (OF_THE_LETTERHEAD.contains(kind)) {
      return mentions.count(kind) >= A_LIST ? Reading.FORM : Reading.POSSIBLE;
    }
    return mentions.count(kind, Reading.CHECKED) > 0
        ? Reading.CHECKED
        : mentions.count(kind, Reading.FORM) > 0 ? Reading.FORM : Reading.POSSIBLE;
  }

  /**
   * Documents that hold it: its form or its check digits are right; a letterhead does not count.
   */
  int documents() {
    return of(Reading.CHECKED) + of(Reading.FORM);
  }

  private int of(Reading reading) {
    return documents.getOrDefault(reading, 0);
  }

  /**
   * What that makes of the folder's documents.
   *
   * @param read documents that were read
   * @param all documents of the folder
   */
  ColumnScore score(int read, long all) {
    return new ColumnScore(
        kind,
        confidence(read),
        Recognizers.named(kind).nature() != Nature.ORGANISATION,
        NameHint.NONE,
        new Tally(read, of(Reading.CHECKED), of(Reading.FORM), of(Reading.POSSIBLE), 0),
        List.of(reason(read, all)));
  }

  /** Check digits speak for themselves; a form does where it is no exception in the folder. */
  private Confidence confidence(int read) {
    if (of(Reading.CHECKED) > 1) {
      return Confidence.HIGH;
    }
    boolean many = documents() >= SEVERAL || documents() * ONE_IN >= read;
    return of(Reading.CHECKED) > 0 || (documents() > 0 && many)
        ? Confidence.MEDIUM
        : Confidence.LOW;
  }

  private Bilingual reason(int read, long all) {
    return documents() > 0
        ? new Bilingual(
            "documents qui en contiennent : " + documents() + " sur " + of(read, all, " lus, de "),
            "documents that hold it: " + documents() + " out of " + of(read, all, " read, of "))
        : new Bilingual(
            "documents qui en mentionnent, comme un en-tête de lettre ou sans certitude : "
                + of(Reading.POSSIBLE)
                + " sur "
                + of(read, all, " lus, de "),
            "documents that mention it, as a letterhead does or without certainty: "
                + of(Reading.POSSIBLE)
                + " out of "
                + of(read, all, " read, of "));
  }

  private static String of(int read, long all, String words) {
    return read + words + all;
  }
}
