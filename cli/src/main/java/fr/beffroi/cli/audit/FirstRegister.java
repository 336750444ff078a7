package fr.beffroi.cli.audit;

import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.audit.ColumnAudit;
import fr.beffroi.compliance.audit.StoreAudit;
import fr.beffroi.compliance.audit.TableAudit;
import fr.beffroi.compliance.datastore.Inventory;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.personaldata.ColumnScore;
import fr.beffroi.compliance.personaldata.Confidence;
import fr.beffroi.compliance.register.Controller;
import fr.beffroi.compliance.register.RegisterWriter;
import fr.beffroi.compliance.register.proposal.ActivityVocabulary;
import fr.beffroi.compliance.register.proposal.ProposalDraft;
import fr.beffroi.compliance.register.proposal.Proposer;
import fr.beffroi.compliance.register.proposal.SeenTable;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Which register is proposed from what an audit saw? */
public final class FirstRegister {
  private FirstRegister() {}

  /**
   * The text of a {@code register.yml} to confirm, with what is doubtful as comments.
   *
   * @param inventories by the names of the stores
   * @throws RuleException where the words of activities cannot be read
   */
  public static String text(
      Audit audit, Map<String, Inventory> inventories, String controller, Locale locale)
      throws RuleException {
    ActivityVocabulary vocabulary = ActivityVocabulary.of(RuleFiles.shipped());
    Proposer proposer = new Proposer(vocabulary);
    for (StoreAudit store : audit.stores()) {
      Inventory inventory = inventories.get(store.store());
      if (inventory != null) {
        proposer.add(store.store(), seen(store, inventory));
      }
    }
    Controller named = new Controller(controller, "", "");
    return RegisterWriter.write(
        ProposalDraft.of(named, vocabulary, proposer.proposal(), locale), locale);
  }

  private static List<SeenTable> seen(StoreAudit store, Inventory inventory) {
    Map<TableName, Map<String, ColumnScore>> personal = new TreeMap<>();
    for (TableAudit table : store.tables()) {
      personal.put(table.name(), likely(table));
    }
    List<SeenTable> seen = new ArrayList<>();
    inventory
        .tables()
        .forEach(
            table -> seen.add(new SeenTable(table, personal.getOrDefault(table.name(), Map.of()))));
    return seen;
  }

  private static Map<String, ColumnScore> likely(TableAudit table) {
    Map<String, ColumnScore> likely = new TreeMap<>();
    for (ColumnAudit column : table.personal()) {
      if (column.score().personal() && column.score().confidence() != Confidence.LOW) {
        likely.put(column.column(), column.score());
      }
    }
    return likely;
  }
}
