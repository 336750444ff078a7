package fr.beffroi.compliance.seal;

import fr.beffroi.compliance.seal.SealOutcome.ChainBroken;
import fr.beffroi.compliance.seal.SealOutcome.Valid;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Do these audits follow one another, none missing, none rewritten? */
public final class SealChain {
  private SealChain() {}

  /** What came of one folder of the chain. */
  public record Link(Path folder, SealOutcome outcome) {}

  /**
   * Verifies each folder, and that it names the one before it.
   *
   * @param folders the oldest first; the first one's own predecessor is not asked for
   */
  public static List<Link> verify(List<Path> folders, List<X509Certificate> trusted) {
    List<Link> links = new ArrayList<>();
    Optional<String> before = Optional.empty();
    for (Path folder : folders) {
      SealOutcome outcome = Seal.verify(folder, trusted);
      links.add(new Link(folder, follow(outcome, before)));
      before = digest(folder);
    }
    return List.copyOf(links);
  }

  private static SealOutcome follow(SealOutcome outcome, Optional<String> before) {
    return outcome instanceof Valid valid && before.isPresent() && !valid.previous().equals(before)
        ? new ChainBroken(before.get(), valid.previous())
        : outcome;
  }

  private static Optional<String> digest(Path folder) {
    try {
      return Seal.digest(folder);
    } catch (IOException e) {
      // Its own outcome says so; nothing can be asked of the next.
      return Optional.empty();
    }
  }
}
