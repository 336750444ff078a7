package fr.beffroi.cli.audit;

import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.audit.AuditTarget;
import fr.beffroi.compliance.audit.StoreAudit;
import fr.beffroi.compliance.datastore.DataStores;
import fr.beffroi.compliance.datastore.GroupCounts;
import fr.beffroi.compliance.datastore.Inventory;
import fr.beffroi.compliance.datastore.OpenStore;
import fr.beffroi.compliance.datastore.StoreUnreachable;
import fr.beffroi.compliance.plan.Paper;
import fr.beffroi.compliance.plan.anonymisation.AnonymisationMeasure;
import fr.beffroi.compliance.plan.anonymisation.AnonymisationPaper;
import fr.beffroi.compliance.plan.anonymisation.AnonymisationPlan;
import fr.beffroi.compliance.plan.anonymisation.AnonymisationPlanner;
import fr.beffroi.compliance.plan.anonymisation.AnonymisationScript;
import fr.beffroi.compliance.plan.anonymisation.Criteria;
import fr.beffroi.compliance.plan.anonymisation.TableMeasure;
import fr.beffroi.compliance.report.PaperPdf;
import fr.beffroi.ingest.archive.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which statistics could stay without people, in which SQL, and how far could people be found? */
public final class StatisticsPlans {
  private final AuditFiles files;
  private final AuditInputs inputs;
  private final Terminal terminal;

  public StatisticsPlans(AuditFiles files, AuditInputs inputs, Terminal terminal) {
    this.files = files;
    this.inputs = inputs;
    this.terminal = terminal;
  }

  /** One paper and one dry-run script a store, for those that can count groups. */
  public void write(Audit audit, Map<String, Inventory> inventories, LocalDate on)
      throws IOException {
    WholeFile.createFolder(files.plans());
    for (StoreAudit store : audit.stores()) {
      Inventory inventory = inventories.get(store.store());
      if (inventory != null) {
        AnonymisationPlan plan = new AnonymisationPlanner(store, inventory, on).plan(Map.of());
        for (AuditTarget target : inputs.targets()) {
          if (target.name().equals(store.store())) {
            write(plan, target);
          }
        }
      }
    }
  }

  private void write(AnonymisationPlan plan, AuditTarget target) throws IOException {
    Optional<AnonymisationScript> script = AnonymisationScript.of(plan, Criteria.DEFAULT);
    if (script.isEmpty()) {
      terminal.say("audit.statistics.no-script", target.name());
      return;
    }
    try (OpenStore store = DataStores.open(target.address(), target.limits())) {
      if (!(store instanceof GroupCounts counts)) {
        terminal.say("audit.statistics.no-script", target.name());
        return;
      }
      List<TableMeasure> measures =
          new AnonymisationMeasure(counts, Criteria.DEFAULT).measure(plan);
      String name = "statistics-" + plan.on() + "-" + fileName(target.name());
      WholeFile.write(files.plans().resolve(name + ".sql"), script.get().text());
      paper(plan, measures, files.plans().resolve(name + ".pdf"));
      terminal.say("audit.statistics.done", target.name(), files.plans().resolve(name + ".sql"));
    } catch (StoreUnreachable e) {
      terminal.report("", e.sentence().in(terminal.messages().locale()), null);
    }
  }

  private void paper(AnonymisationPlan plan, List<TableMeasure> measures, Path file)
      throws IOException {
    Locale locale = terminal.messages().locale();
    Paper paper = AnonymisationPaper.of(plan, measures, Criteria.DEFAULT, locale);
    Instant at = terminal.environment().clock().instant();
    WholeFile.write(file, out -> PaperPdf.write(paper, locale, at, out));
  }

  private static String fileName(String store) {
    return store.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
  }
}
