package fr.beffroi.cli.audit;

import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.audit.AuditListener;
import fr.beffroi.compliance.audit.AuditSettings;
import fr.beffroi.compliance.audit.AuditTarget;
import fr.beffroi.compliance.audit.Auditor;
import fr.beffroi.compliance.audit.Dismissal;
import fr.beffroi.compliance.audit.DismissalsFile;
import fr.beffroi.compliance.audit.InputDigests;
import fr.beffroi.compliance.audit.Memory;
import fr.beffroi.compliance.audit.Passwords;
import fr.beffroi.compliance.audit.Recognition;
import fr.beffroi.compliance.audit.StoreEntry;
import fr.beffroi.compliance.audit.StoresFile;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.register.ReadRegister;
import fr.beffroi.compliance.register.Register;
import fr.beffroi.compliance.register.RegisterReader;
import fr.beffroi.compliance.retention.RetentionPack;
import fr.beffroi.compliance.retention.RulesInForce;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What does an audit start from? What is broken in a file is left out, told at once, and changes
 * the exit code.
 *
 * @param digests by which the same register and rules are known again
 * @param code of what was broken: 2 for the commune's files, 4 for the rule pack
 */
public record AuditInputs(
    List<AuditTarget> targets,
    Register register,
    List<Dismissal> dismissals,
    RulesInForce rules,
    Recognition recognition,
    InputDigests digests,
    ExitCode code) {
  public AuditInputs {
    targets = List.copyOf(targets);
    dismissals = List.copyOf(dismissals);
  }

  /**
   * Who audits by them.
   *
   * @param memory of what was answered before an interruption
   */
  public Auditor auditor(AuditSettings settings, AuditListener listener, Memory memory) {
    return new Auditor(settings, rules, recognition, register, dismissals, listener, memory);
  }

  /**
   * The same, where only rows of these tables are counted and no value is looked at.
   *
   * @param tables by store; a store without one is left alone
   */
  public AuditInputs counting(Map<String, Set<TableName>> tables) {
    List<AuditTarget> counted =
        targets.stream()
            .filter(target -> tables.containsKey(target.name()))
            .map(target -> target.counting(tables.getOrDefault(target.name(), Set.of())))
            .toList();
    return new AuditInputs(counted, register, dismissals, rules, recognition, digests, code);
  }

  /**
   * Reads the DPO's folder.
   *
   * @param wanted names of stores; empty for all of them
   */
  public static AuditInputs read(
      AuditFiles files, RuleFiles shipped, LocalDate asOf, Set<String> wanted, Terminal terminal)
      throws IOException {
    Reader reader = new Reader(terminal);
    RuleFiles rules =
        Files.isDirectory(files.rules())
            ? shipped.with(files.rules(), files.rules().toString())
            : shipped;
    StoresFile stores = StoresFile.read(files.stores(), ZoneId.systemDefault());
    reader.told(stores.problems(), ExitCode.USAGE);
    List<AuditTarget> targets = reader.targets(stores.stores(), wanted);
    Register register = reader.register(files.register());
    DismissalsFile dismissals = DismissalsFile.read(files.dismissals());
    reader.told(dismissals.problems(), ExitCode.USAGE);
    RetentionPack pack = RetentionPack.load(rules);
    reader.told(rules.problems(), ExitCode.RULE_PACK);
    reader.told(pack.problems(), ExitCode.RULE_PACK);
    RulesInForce inForce = pack.asOf(asOf);
    reader.expired(inForce.notes());
    return new AuditInputs(
        targets,
        register,
        dismissals.dismissals(),
        inForce,
        reader.recognition(rules),
        InputDigests.of(bytes(files.register()), rules),
        reader.code);
  }

  private static byte[] bytes(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
  }

  /** Reads the parts, and remembers what was wrong with them. */
  private static final class Reader {
    private final Terminal terminal;
    private final Passwords passwords;
    private ExitCode code = ExitCode.DONE;

    Reader(Terminal terminal) {
      this.terminal = terminal;
      String credentials = terminal.environment().variables().get("CREDENTIALS_DIRECTORY");
      this.passwords =
          new Passwords(
              store -> SecretPrompt.ask(terminal, "audit.password", store.name()),
              credentials == null ? null : Path.of(credentials));
    }

    void told(List<Problem> problems, ExitCode errors) {
      for (Problem problem : problems) {
        terminal.err().println(problem.in(terminal.messages().locale()));
        if (problem.isError()) {
          code = code.and(errors);
        }
      }
      terminal.err().flush();
    }

    void expired(List<Problem> notes) {
      told(notes, ExitCode.RULE_PACK);
      if (!notes.isEmpty()) {
        code = code.and(ExitCode.RULE_PACK);
      }
    }

    List<AuditTarget> targets(List<StoreEntry> stores, Set<String> wanted) {
      List<AuditTarget> targets = new ArrayList<>();
      for (StoreEntry store : stores) {
        if (wanted.isEmpty() || wanted.contains(store.name())) {
          AuditTarget target = target(store);
          if (target != null) {
            targets.add(target);
          }
        }
      }
      return targets;
    }

    private @Nullable AuditTarget target(StoreEntry store) {
      try {
        return AuditTarget.of(store, passwords.of(store), terminal.environment().clock());
      } catch (RuleException e) {
        told(List.of(e.problem()), ExitCode.USAGE);
        return null;
      }
    }

    Register register(Path file) {
      if (!Files.exists(file)) {
        return Register.empty(terminal.text("audit.controller"));
      }
      ReadRegister read = RegisterReader.read(file);
      told(read.problems(), ExitCode.USAGE);
      return read.register();
    }

    Recognition recognition(RuleFiles rules) {
      try {
        return Recognition.of(rules);
      } catch (RuleException e) {
        throw new CommandFailure(
            ExitCode.RULE_PACK, "", e.problem().in(terminal.messages().locale()), null);
      }
    }
  }
}
