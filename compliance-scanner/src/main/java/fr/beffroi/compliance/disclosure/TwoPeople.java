package fr.beffroi.compliance.disclosure;

import fr.beffroi.compliance.seal.SignedPaper;
import fr.beffroi.compliance.seal.SignedPaper.Reading;
import fr.beffroi.compliance.seal.Signer;
import fr.beffroi.rules.Bilingual;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Have two people of two roles agreed to this request, and not too long ago? Neither of them can do
 * it alone, and nobody else can.
 */
public final class TwoPeople {
  /** An agreement is used, or it lapses. */
  static final Duration LAPSES_AFTER = Duration.ofDays(30);

  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  private final List<Keyholder> keyholders;

  public TwoPeople(List<Keyholder> keyholders) {
    this.keyholders = List.copyOf(keyholders);
  }

  /** Who agreed, as what, and when. */
  public record Approval(String role, Signer signer, Instant when) {}

  /** Agreed by two, or why not. */
  public sealed interface Verdict {
    /** Agreed, in the order of the roles. */
    record Agreed(List<Approval> approvals) implements Verdict {
      public Agreed {
        approvals = List.copyOf(approvals);
      }
    }

    /** Not, or not so that it counts. */
    record Refused(Bilingual why) implements Verdict {}
  }

  /**
   * Judges the signatures under a request.
   *
   * @param request its bytes, which are what was signed
   */
  public Verdict judge(byte[] request, List<byte[]> signatures, Instant now) {
    if (keyholders.size() < 2) {
      return new Verdict.Refused(
          new Bilingual(
              "conformite.yml ne nomme pas deux personnes (disclosure, keyholders)",
              "conformite.yml does not name two people (disclosure, keyholders)"));
    }
    Map<String, Approval> approvals = new TreeMap<>();
    for (byte[] signature : signatures) {
      Reading reading = SignedPaper.read(request, signature);
      if (reading instanceof Reading.Not not) {
        return new Verdict.Refused(
            new Bilingual(
                "une signature ne compte pas : " + not.why().french(),
                "a signature does not count: " + not.why().english()));
      }
      Reading.By by = (Reading.By) reading;
      Optional<Keyholder> keyholder = keyholder(by);
      if (keyholder.isEmpty()) {
        return unknown(by);
      }
      if (by.when().isAfter(now.plus(CLOCKS_DIFFER))
          || by.when().isBefore(now.minus(LAPSES_AFTER))) {
        return lapsed(keyholder.get());
      }
      String role = keyholder.get().role();
      approvals.put(role, new Approval(role, by.signer(), by.when()));
    }
    return approvals.size() < 2
        ? new Verdict.Refused(
            new Bilingual(
                "il manque une signature : "
                    + approvals.size()
                    + " sur 2 (deux fois la même personne compte une fois)",
                "a signature is missing: "
                    + approvals.size()
                    + " of 2 (the same person twice counts once)"))
        : new Verdict.Agreed(List.copyOf(approvals.values()));
  }

  private Optional<Keyholder> keyholder(Reading.By by) {
    return keyholders.stream()
        .filter(one -> one.certificate().equals(by.certificate()))
        .findFirst();
  }

  private static Verdict unknown(Reading.By by) {
    return new Verdict.Refused(
        new Bilingual(
            "une signature est de quelqu'un que conformite.yml ne nomme pas : " + by.signer(),
            "a signature is of somebody whom conformite.yml does not name: " + by.signer()));
  }

  private static Verdict lapsed(Keyholder keyholder) {
    return new Verdict.Refused(
        new Bilingual(
            "la signature (" + keyholder.role() + ") n'est pas des 30 derniers jours",
            "the signature (" + keyholder.role() + ") is not of the last 30 days"));
  }
}
