package fr.beffroi.compliance.seal;

import fr.beffroi.compliance.seal.SealOutcome.ChainBroken;
import fr.beffroi.compliance.seal.SealOutcome.Valid;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /**
   * The folders as their seals follow one another, whatever they are called: a month may be
   * reported on after a later one. First those that follow none, then those that follow none of
   * these, each with those that follow it; last those without a seal.
   */
  public static List<Path> ordered(List<Path> folders) {
    Map<String, Path> byDigest = new LinkedHashMap<>();
    folders.forEach(folder -> digest(folder).ifPresent(it -> byDigest.putIfAbsent(it, folder)));
    Map<String, List<Path>> followers = new HashMap<>();
    List<Path> ordered = new ArrayList<>();
    List<Path> lost = new ArrayList<>();
    for (Path folder : byDigest.values()) {
      Optional<String> before = Seal.previous(folder);
      if (before.isEmpty()) {
        ordered.add(folder);
      } else if (byDigest.containsKey(before.get())) {
        followers.computeIfAbsent(before.get(), any -> new ArrayList<>()).add(folder);
      } else {
        lost.add(folder);
      }
    }
    ordered.addAll(lost);
    // Grows while it is gone through; no folder can follow itself, whose digest it would name.
    for (int i = 0; i < ordered.size(); i++) {
      List<Path> next = digest(ordered.get(i)).map(followers::remove).orElse(null);
      ordered.addAll(i + 1, next == null ? List.of() : next);
    }
    folders.stream().filter(folder -> !ordered.contains(folder)).forEach(ordered::add);
    return ordered;
  }

  /** The digest that a new folder has to name; nothing where it is the first. */
  public static Optional<String> last(List<Path> folders) {
    List<String> digests =
        ordered(folders).stream().flatMap(folder -> digest(folder).stream()).toList();
    return digests.isEmpty() ? Optional.empty() : Optional.of(digests.get(digests.size() - 1));
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
