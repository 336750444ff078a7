package fr.beffroi.compliance.bench;

import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.audit.AuditListener;
import fr.beffroi.compliance.audit.AuditTarget;
import fr.beffroi.compliance.audit.Mode;
import fr.beffroi.compliance.audit.Step;
import fr.beffroi.compliance.datastore.StoreAddress;
import fr.beffroi.compliance.proof.WholeAudit;
import fr.beffroi.compliance.register.Register;
import fr.beffroi.compliance.register.RegisterReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * An audit in a Java process of its own, that tells how long each step took and what memory the
 * process had at most.
 */
final class AuditedProcess {
  private AuditedProcess() {}

  /**
   * What it took.
   *
   * @param millis of the steps, in their order
   * @param processorSeconds of all its threads, the start of Java included
   * @param peakKilobytes of resident memory, as Linux tells it (VmHWM)
   * @param said the audit in a few words
   */
  record Cost(List<Double> millis, double processorSeconds, long peakKilobytes, String said) {
    double whole() {
      return millis.stream().mapToDouble(Double::doubleValue).sum();
    }

    double of(Step step) {
      return millis.get(step.ordinal());
    }
  }

  static Cost run(String url, String user, Path register) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                AuditedProcess.class.getName(),
                url,
                user,
                register.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      List<Double> millis =
          List.of(out.readLine().split(" ")).stream().map(Double::parseDouble).toList();
      double processor = Double.parseDouble(out.readLine());
      return new Cost(millis, processor, Long.parseLong(out.readLine()), out.readLine());
    } finally {
      process.waitFor(1, TimeUnit.MINUTES);
      process.destroyForcibly();
    }
  }

  /** Audits by sample, in the process. */
  public static void main(String[] arguments) throws Exception {
    Register register = RegisterReader.read(Path.of(arguments[2])).register();
    Watch watch = new Watch();
    Audit audit =
        WholeAudit.run(
            WholeAudit.auditor(register, Mode.ECHANTILLON, watch),
            AuditTarget.whole(
                StoreAddress.of("banc", arguments[0], arguments[1], () -> new char[0]),
                WholeAudit.LIMITS));
    watch.end();
    StringBuilder steps = new StringBuilder();
    for (double step : watch.millis) {
      steps.append(String.format(Locale.ROOT, "%.1f ", step));
    }
    System.out.println(steps.toString().strip());
    System.out.println(
        ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3);
    System.out.println(peak());
    System.out.printf(
        "%d tables, %d findings, unread %s%n",
        WholeAudit.store(audit).tables().size(), audit.findings().size(), WholeAudit.unread(audit));
  }

  private static long peak() throws IOException {
    String line =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(it -> it.startsWith("VmHWM"))
            .findFirst()
            .orElseThrow();
    return Long.parseLong(line.replaceAll("\\D", ""));
  }

  /** How long was the audit in each step? */
  private static final class Watch implements AuditListener {
    private final double[] millis = new double[Step.values().length];
    private long since = System.nanoTime();
    private Step step = Step.PROVE;

    @Override
    public void begins(String store, Step begun, int parts) {
      end();
      step = begun;
    }

    @Override
    public void done(String store, Step done, int part) {}

    void end() {
      long now = System.nanoTime();
      millis[step.ordinal()] += (now - since) / 1e6;
      since = now;
    }
  }
}
