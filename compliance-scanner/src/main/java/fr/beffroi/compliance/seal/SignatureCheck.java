package fr.beffroi.compliance.seal;

import fr.beffroi.rules.Bilingual;
import java.security.cert.X509Certificate;
import java.time.Instant;

/** Did somebody sign these bytes, who, and when by his own word? */
sealed interface SignatureCheck {
  /** Signed. */
  record Signed(X509Certificate certificate, Instant when) implements SignatureCheck {}

  /** Not, or not so that it counts. */
  record Refused(Bilingual why) implements SignatureCheck {}

  static Refused refused(String french, String english) {
    return new Refused(new Bilingual(french, english));
  }
}
