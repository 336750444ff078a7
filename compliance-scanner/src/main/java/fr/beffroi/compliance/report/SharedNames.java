package fr.beffroi.compliance.report;

import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.audit.StoreAudit;
import fr.beffroi.compliance.audit.TableAudit;
import fr.beffroi.compliance.datastore.DocumentStore;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.datastore.Unread;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.finding.Subject;
import fr.beffroi.compliance.register.TableBinding;
import fr.beffroi.rules.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What may be read outside the DPO's office of the names of files and folders? They often are
 * somebody's name, and no list knows all names: so each becomes a number, and a file keeps its
 * ending. What the commune has itself written into its register is shown as it stands there.
 *
 * <p>Numbers are those of one audit: with a file more, the next audit gives others.
 */
public final class SharedNames {
  private static final String FOLDER = "folder";
  private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

  /** Shorter names stand in any sentence. */
  private static final int TELLING = 3;

  private final Map<String, Numbered> stores = new HashMap<>();
  private final Audit audit;

  private SharedNames(Audit audit) {
    this.audit = audit;
    for (StoreAudit store : audit.stores()) {
      if (store.kind().equals(FOLDER)) {
        stores.put(store.store(), numbered(store));
      }
    }
  }

  /** The same audit without the names of files and folders that the register does not have. */
  public static Audit in(Audit audit) {
    SharedNames names = new SharedNames(audit);
    return names.stores.isEmpty() ? audit : names.shown();
  }

  private Audit shown() {
    return new Audit(
        audit.header(),
        audit.register(),
        audit.drift(),
        audit.stores().stream().map(this::shown).toList(),
        audit.findings().stream().map(this::shown).toList(),
        audit.notes().stream().filter(this::tellsNoName).toList());
  }

  private Numbered numbered(StoreAudit store) {
    Set<String> declared = new HashSet<>(Set.of(".", DocumentStore.TABLE));
    audit.register().activities().stream()
        .flatMap(activity -> activity.tables().stream())
        .filter(binding -> binding.store().equals(store.store()))
        .map(TableBinding::table)
        .forEach(table -> declare(table, declared));
    Set<TableName> names = new TreeSet<>();
    store.tables().forEach(table -> names.add(table.name()));
    store.unread().forEach(unread -> names.add(unread.table()));
    audit.findings().stream()
        .map(Finding::subject)
        .filter(subject -> subject.store().equals(store.store()))
        .forEach(subject -> subject.table().ifPresent(names::add));
    return new Numbered(declared, names);
  }

  /** A pattern's folder is declared as well as a file's; what a star stands for is not. */
  private static void declare(String table, Set<String> declared) {
    int slash = table.lastIndexOf('/');
    Stream.of(table.substring(0, Math.max(0, slash)), table.substring(slash + 1))
        .filter(part -> part.indexOf('*') < 0)
        .forEach(declared::add);
  }

  private StoreAudit shown(StoreAudit store) {
    Numbered names = stores.get(store.store());
    if (names == null) {
      return store;
    }
    List<TableAudit> tables = new ArrayList<>();
    for (TableAudit table : store.tables()) {
      tables.add(
          new TableAudit(
              names.of(table.name()),
              table.kind(),
              table.rows(),
              table.columns(),
              table.personal(),
              table.activities()));
    }
    List<Unread> unread = new ArrayList<>();
    for (Unread one : store.unread()) {
      unread.add(new Unread(names.of(one.table()), one.reason(), one.sqlState()));
    }
    return new StoreAudit(
        store.store(), store.kind(), store.state(), store.why(), store.proof(), tables, unread);
  }

  private Finding shown(Finding finding) {
    Subject subject = finding.subject();
    Numbered names = stores.get(subject.store());
    if (names == null || subject.table().isEmpty()) {
      return finding;
    }
    TableName shown = names.of(subject.table().get());
    boolean same = shown.equals(subject.table().get());
    return new Finding(
        new Subject(subject.store(), subject.table().map(names::of), subject.column()),
        finding.verdict(),
        finding.activity(),
        finding.rule(),
        finding.volume(),
        same ? finding.queries() : List.of(),
        finding.reasons());
  }

  private boolean tellsNoName(Problem note) {
    return stores.values().stream()
        .flatMap(names -> names.hidden().stream())
        .filter(name -> name.length() >= TELLING)
        .noneMatch(name -> note.french().contains(name) || note.english().contains(name));
  }

  /** The names of one store, and what is shown for each. */
  private static final class Numbered {
    private final Map<String, String> folders = new HashMap<>();
    private final Map<TableName, String> files = new HashMap<>();

    Numbered(Set<String> declared, Set<TableName> names) {
      for (TableName name : names) {
        if (!declared.contains(name.schema())) {
          folders.putIfAbsent(name.schema(), "…" + (folders.size() + 1));
        }
        if (!declared.contains(name.name())) {
          files.put(name, "…" + (files.size() + 1) + ending(name.name()));
        }
      }
    }

    private static String ending(String name) {
      Matcher ending = ENDING.matcher(name);
      return ending.find() ? ending.group() : "";
    }

    TableName of(TableName name) {
      return new TableName(
          folders.getOrDefault(name.schema(), name.schema()),
          files.getOrDefault(name, name.name()));
    }

    Set<String> hidden() {
      Set<String> hidden = new HashSet<>(folders.keySet());
      files.keySet().forEach(file -> hidden.add(file.name()));
      return hidden;
    }
  }
}
