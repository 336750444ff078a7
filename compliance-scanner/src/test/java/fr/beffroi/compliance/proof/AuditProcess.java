package fr.beffroi.compliance.proof;

import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.audit.AuditListener;
import fr.beffroi.compliance.audit.AuditTarget;
import fr.beffroi.compliance.audit.Mode;
import fr.beffroi.compliance.audit.StoreAudit;
import fr.beffroi.compliance.datastore.StoreAddress;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A process of its own that audits {@link CanaryStores}, so that all it prints, logs and leaves
 * behind is an audit's.
 *
 * <p>Its input has a line a store: name, URL, account and password, parted by tabs. It prints all
 * that an audit knows, too.
 */
public final class AuditProcess {
  private AuditProcess() {}

  /** Starts it. All that drivers have to say is logged to its standard error. */
  static Process start(
      Path output, Path temporary, Path logging, Path console, List<StoreAddress> stores)
      throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temporary,
                "-Djava.util.logging.config.file=" + logging,
                "-Dmariadb.logging.slf4j.enable=false",
                "-Dmariadb.logging.fallback=JDK",
                "-cp",
                System.getProperty("java.class.path"),
                AuditProcess.class.getName(),
                output.toString())
            .directory(output.toFile())
            .redirectErrorStream(true)
            .redirectOutput(console.toFile())
            .start();
    try (PrintWriter in =
        new PrintWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8))) {
      for (StoreAddress store : stores) {
        in.println(
            String.join(
                "\t",
                store.name(),
                store.url().scheme() + ":" + store.url().location(),
                store.user(),
                new String(store.password().read())));
      }
    }
    return process;
  }

  public static void main(String[] arguments) throws Exception {
    Path output = Path.of(arguments[0]);
    List<AuditTarget> targets = targets();
    for (Mode mode : Mode.values()) {
      Audit audit =
          WholeAudit.run(
              WholeAudit.auditor(CanaryStores.register(), mode, AuditListener.NONE),
              targets.toArray(AuditTarget[]::new));
      System.out.println(audit);
      EveryOutput outputs = new EveryOutput(audit, output.resolve(mode.name()));
      outputs.write();
      for (int i = 0; i < targets.size(); i++) {
        StoreAudit store = audit.stores().get(i);
        if (store.proof().isPresent()) {
          outputs.anonymisation(targets.get(i), store);
        }
      }
    }
    // Last, and what no audit prints: that whatever was logged came this far is seen by it.
    System.out.println(
        "audited " + Arrays.toString(Mode.values()) + " " + Map.of("stores", targets.size()));
  }

  private static List<AuditTarget> targets() throws Exception {
    List<AuditTarget> targets = new ArrayList<>();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split("\t", -1);
      targets.add(
          AuditTarget.whole(
              StoreAddress.of(words[0], words[1], words[2], words[3]::toCharArray),
              WholeAudit.LIMITS));
    }
    return targets;
  }
}
