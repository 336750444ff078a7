package fr.beffroi.cli.demo;

import fr.beffroi.cli.Version;
import fr.beffroi.cli.audit.AuditFiles;
import fr.beffroi.cli.audit.AuditOutputs;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.audit.AuditListener;
import fr.beffroi.compliance.audit.AuditSettings;
import fr.beffroi.compliance.audit.AuditTarget;
import fr.beffroi.compliance.audit.Auditor;
import fr.beffroi.compliance.audit.Mode;
import fr.beffroi.compliance.audit.PasswordSource;
import fr.beffroi.compliance.audit.Recognition;
import fr.beffroi.compliance.audit.StoresWriter;
import fr.beffroi.compliance.audit.StoresWriter.NewStore;
import fr.beffroi.compliance.datastore.StoreAddress;
import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.datastore.StoreUrl;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.register.RegisterReader;
import fr.beffroi.compliance.retention.RetentionPack;
import fr.beffroi.compliance.retention.Verdict;
import fr.beffroi.compliance.sample.Planted;
import fr.beffroi.compliance.sample.SampleTownHall;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What would a DPO find in the sample town hall's own data? An audit of it, held against truth. */
public final class AuditDemo {
  private static final String STORE = "mairie";

  private final Terminal terminal;

  public AuditDemo(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Makes the town hall in that folder, audits it and says what was found; the folder is then one
   * that {@code beffroi audit} takes, with the reports of this audit in it.
   */
  public void run(Path folder) throws IOException {
    AuditFiles files = new AuditFiles(folder);
    Files.createDirectories(folder);
    Path database = folder.resolve("mairie.db");
    try {
      SampleTownHall.Sample sample = SampleTownHall.write(database);
      Files.writeString(files.register(), SampleTownHall.register());
      Files.writeString(files.stores(), stores(database));
      Audit audit = audit(database);
      AuditOutputs.write(
          audit, files.newAudit(terminal.environment().clock().instant()), false, terminal);
      tell(audit.findings(), sample.truth());
    } catch (SQLException | RuleException e) {
      throw new IOException("the sample town hall cannot be made: reinstall Beffroi", e);
    }
  }

  private String stores(Path database) {
    StoreUrl url = StoreUrl.parse("sqlite:" + database.toAbsolutePath());
    NewStore store = new NewStore(STORE, url, "", new PasswordSource.None());
    return StoresWriter.write(List.of(store), terminal.messages().locale());
  }

  private Audit audit(Path database) throws IOException, RuleException {
    RuleFiles rules = RuleFiles.shipped();
    Auditor auditor =
        new Auditor(
            new AuditSettings(
                "saint-exemple",
                SampleTownHall.AS_OF,
                Mode.ECHANTILLON,
                false,
                false,
                Version.number()),
            RetentionPack.load(rules).asOf(SampleTownHall.AS_OF),
            Recognition.of(rules),
            RegisterReader.read("register.yml", SampleTownHall.register()).register(),
            List.of(),
            AuditListener.NONE);
    StoreAddress address = StoreAddress.of(STORE, "sqlite:" + database.toAbsolutePath());
    StoreLimits limits = StoreLimits.inZone(ZoneId.of("Europe/Paris"));
    return auditor.run(
        List.of(AuditTarget.whole(address, limits)),
        terminal.environment().clock(),
        Optional.empty());
  }

  private void tell(List<Finding> findings, List<Planted> truth) {
    Locale locale = terminal.messages().locale();
    Map<Verdict, List<Finding>> byVerdict =
        findings.stream()
            .collect(Collectors.groupingBy(Finding::verdict, TreeMap::new, Collectors.toList()));
    say("demo.audit");
    byVerdict.forEach(
        (verdict, found) ->
            say(
                "demo.audit.verdict",
                found.size(),
                verdict.words().in(locale),
                found.stream().mapToLong(it -> it.volume().rows()).sum(),
                verdict.remedy().in(locale)));
    long right =
        truth.stream().filter(planted -> findings.stream().anyMatch(planted::isFoundBy)).count();
    say("demo.audit.score", truth.size(), right, findings.size() - right);
  }

  private void say(String key, Object... arguments) {
    terminal.out().println(terminal.shown(terminal.text(key, arguments)));
    terminal.out().flush();
  }
}
