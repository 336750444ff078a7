package fr.beffroi.compliance.audit;

import fr.beffroi.rules.Bilingual;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * For which audit do remembered answers hold? Another day asks other questions; another register,
 * other rules or another Beffroi may read the same columns and rows in another way.
 */
public record MemoryBasis(LocalDate asOf, Mode mode, String version, InputDigests inputs) {
  /** Why answers of this audit do not serve that one, and what is to be done. */
  Optional<Bilingual> differenceFrom(MemoryBasis asked) {
    if (!asOf.equals(asked.asOf)) {
      return refusal(
          "il portait sur le " + asOf + " : ajoutez --as-of " + asOf,
          "it was as of " + asOf + ": add --as-of " + asOf);
    }
    if (mode != asked.mode) {
      String was = mode.name().toLowerCase(Locale.ROOT);
      return refusal(
          "son mode était " + was + " : ajoutez --mode " + was,
          "its mode was " + was + ": add --mode " + was);
    }
    if (!inputs.register().equals(asked.inputs.register())) {
      return refusal(changed("le registre a changé"), since("the register has changed"));
    }
    if (!inputs.rules().equals(asked.inputs.rules())) {
      return refusal(changed("les règles ont changé"), since("the rules have changed"));
    }
    return version.equals(asked.version)
        ? Optional.empty()
        : refusal(changed("c'était Beffroi " + version), since("it was Beffroi " + version));
  }

  private static String changed(String why) {
    return why + " : recommencez sans --resume, ou remettez ce qui a changé";
  }

  private static String since(String why) {
    return why + ": begin again without --resume, or put back what has changed";
  }

  private static Optional<Bilingual> refusal(String french, String english) {
    return Optional.of(
        new Bilingual(
            "l'audit interrompu ne peut être repris : " + french,
            "the interrupted audit cannot be resumed: " + english));
  }
}
