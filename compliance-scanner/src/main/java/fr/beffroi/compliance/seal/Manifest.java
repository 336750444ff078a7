package fr.beffroi.compliance.seal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which files make up an audit, and which audit came before?
 *
 * @param previous SHA-256 of the previous audit's manifest: the chain; empty for the first audit
 * @param files by name, each once
 */
record Manifest(Optional<String> previous, List<SealedFile> files) {
  static final String FILE = "manifest.json";

  /** The signature's file: CMS SignedData in DER (RFC 5652), as RFC 8551 names it. */
  static final String SIGNATURE = "manifest.p7s";

  /** Many times the files of an audit; a folder with more is a mistake. */
  static final int MOST_FILES = 10_000;

  static final int LARGEST = 16 << 20;

  Manifest {
    files = files.stream().sorted(Comparator.comparing(SealedFile::name)).toList();
    if (files.size() > MOST_FILES) {
      throw new IllegalArgumentException("a manifest has at most " + MOST_FILES + " files");
    }
    if (files.stream().map(SealedFile::name).collect(Collectors.toSet()).size() != files.size()) {
      throw new IllegalArgumentException("a manifest names each file once");
    }
    if (previous.isPresent() && !Sha256.isOne(previous.get())) {
      throw new IllegalArgumentException("the previous manifest is named by its SHA-256");
    }
  }

  static boolean isOwn(String name) {
    return name.equals(FILE) || name.equals(SIGNATURE);
  }
}
