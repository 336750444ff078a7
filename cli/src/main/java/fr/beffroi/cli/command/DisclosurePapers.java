package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.disclosure.DisclosureLog;
import fr.beffroi.compliance.disclosure.Keyholder;
import fr.beffroi.compliance.disclosure.Keyholders;
import fr.beffroi.compliance.disclosure.RequestJson;
import fr.beffroi.rules.RuleException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where do the papers of a disclosure lie? Keyholders in {@code conformite.yml}, the log beside it,
 * signatures beside the request that they are under.
 */
final class DisclosurePapers {
  private static final String LOG = "levees.jsonl";
  private static final String SIGNATURE = ".p7s";

  /** More signatures under one request are a slip, or an attempt. */
  private static final int MOST_SIGNATURES = 10;

  private final Path conformity;

  /**
   * Papers of a commune.
   *
   * @param conformity its {@code conformite.yml}
   */
  DisclosurePapers(Path conformity) {
    this.conformity = conformity;
  }

  DisclosureLog log() {
    return new DisclosureLog(logFile());
  }

  Path logFile() {
    return conformity.resolveSibling(LOG);
  }

  /** Who may sign, as {@code conformite.yml} says it. */
  List<Keyholder> keyholders(Terminal terminal) throws IOException {
    Path file = GivenFile.toRead(conformity, terminal);
    try {
      return Keyholders.read(file.toString(), Files.readString(file), file.resolveSibling(""));
    } catch (RuleException e) {
      throw new CommandFailure(
          ExitCode.USAGE,
          e.problem().at().toString(),
          e.problem().message(terminal.messages().locale()),
          null);
    }
  }

  /** The bytes of a request, which are what people sign. */
  static byte[] request(Path file, Terminal terminal) throws IOException {
    try (InputStream in = Files.newInputStream(GivenFile.toRead(file, terminal))) {
      byte[] bytes = in.readNBytes(RequestJson.LARGEST);
      if (RequestJson.read(bytes).isEmpty()) {
        throw new CommandFailure(
            ExitCode.USAGE,
            file.toString(),
            terminal.text("disclose.no-request"),
            terminal.text("disclose.no-request.remedy"));
      }
      return bytes;
    }
  }

  /** Where the next signature goes: none replaces another. */
  static Path nextSignature(Path request) {
    int number = 1;
    while (Files.exists(signature(request, number))) {
      number++;
    }
    return signature(request, number);
  }

  /** The signatures that lie beside a request. */
  static List<byte[]> signatures(Path request) throws IOException {
    String start = request.getFileName() + ".";
    List<byte[]> signatures = new ArrayList<>();
    try (Stream<Path> files = Files.list(request.toAbsolutePath().getParent())) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith(start)
            && name.endsWith(SIGNATURE)
            && signatures.size() < MOST_SIGNATURES) {
          try (InputStream in = Files.newInputStream(file)) {
            signatures.add(in.readNBytes(RequestJson.LARGEST));
          }
        }
      }
    }
    return signatures;
  }

  private static Path signature(Path request, int number) {
    return request.resolveSibling(request.getFileName() + "." + number + SIGNATURE);
  }
}
