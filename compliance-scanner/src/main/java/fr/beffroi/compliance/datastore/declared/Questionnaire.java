package fr.beffroi.compliance.datastore.declared;

import java.time.LocalDate;
import java.util.List;

/**
 * What has a vendor declared of an application that it hosts for the commune (GDPR, article 28)?
 *
 * @param application as the commune calls it
 * @param subprocessors who else works on the data (article 28, paragraph 2)
 * @param backups how long what was erased still stands in backups
 * @param reversibility in which form, and within which time, the data are given back
 */
public record Questionnaire(
    String application,
    String vendor,
    Contract contract,
    Signature signature,
    Hosting hosting,
    List<Subprocessor> subprocessors,
    Retained backups,
    Answer deletionOnRequest,
    String reversibility,
    List<Declaration> datasets) {
  public Questionnaire {
    subprocessors = List.copyOf(subprocessors);
    datasets = List.copyOf(datasets);
    if (datasets.isEmpty()) {
      throw new IllegalArgumentException("a questionnaire declares at least one dataset");
    }
  }

  /** Under which contract? */
  public record Contract(String reference) {}

  /**
   * Who answers for it? Kept apart from the report: it names a person.
   *
   * @param function of who signed, at the vendor's
   * @param on the day on which it was signed
   */
  public record Signature(String name, String function, LocalDate on) {}

  /**
   * Where are the data?
   *
   * @param country two letters of ISO 3166-1
   * @param certifications {@code HDS}, {@code SecNumCloud}, {@code ISO 27001} …
   */
  public record Hosting(String place, String country, List<String> certifications) {
    public Hosting {
      certifications = List.copyOf(certifications);
    }
  }

  /** Who works for the vendor, where and on what? */
  public record Subprocessor(String name, String country, String purpose) {}

  /** What the vendor answers to a yes or no. */
  public enum Answer {
    YES,
    NO,
    /** The vendor does not say: a question to ask again, not a no. */
    UNKNOWN
  }
}
