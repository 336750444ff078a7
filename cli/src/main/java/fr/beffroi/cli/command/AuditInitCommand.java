package fr.beffroi.cli.command;

import fr.beffroi.cli.audit.AuditFiles;
import fr.beffroi.cli.audit.AuditInputs;
import fr.beffroi.cli.audit.FirstRegister;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.audit.Mode;
import fr.beffroi.compliance.audit.PasswordSource;
import fr.beffroi.compliance.audit.StoresWriter;
import fr.beffroi.compliance.audit.StoresWriter.NewStore;
import fr.beffroi.compliance.datastore.StoreUrl;
import fr.beffroi.compliance.register.Register;
import fr.beffroi.compliance.seal.DpoKey;
import fr.beffroi.compliance.seal.FirstKey;
import fr.beffroi.compliance.seal.KeyUnusable;
import fr.beffroi.compliance.seal.TrustedCertificate;
import fr.beffroi.ingest.archive.WholeFile;
import fr.beffroi.rules.RuleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How does a DPO begin? Stores, a register proposed from what is found in them, a key. */
@Command(name = "init")
final class AuditInitCommand extends BeffroiCommand {
  @Mixin private final AuditFolderOption folder = new AuditFolderOption();
  @Mixin private final AuditScopeOptions scope = new AuditScopeOptions();
  @Mixin private final AuditKeyOptions key = new AuditKeyOptions();

  @Option(names = "--url", paramLabel = "URL")
  private @Nullable String url;

  @Option(names = "--name", paramLabel = "NAME", defaultValue = "mairie")
  private String name = "mairie";

  @Option(names = "--user", paramLabel = "ACCOUNT", defaultValue = "")
  private String user = "";

  @Option(names = "--password-file", paramLabel = "FILE")
  private @Nullable String passwordFile;

  @Option(names = "--controller", paramLabel = "NAME")
  private @Nullable String controller;

  @Option(names = "--mode", paramLabel = "noms|echantillon|complet")
  private Mode mode = Mode.NOMS;

  AuditInitCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    AuditFiles files = folder.files(terminal());
    Files.createDirectories(files.folder());
    stores(files);
    makeKey(files);
    if (url == null && isEmpty(files)) {
      terminal().say("audit.init.next-stores", files.stores());
      return ExitCode.DONE;
    }
    return register(files);
  }

  private void stores(AuditFiles files) throws IOException {
    if (Files.exists(files.stores())) {
      terminal().say("audit.init.kept", files.stores());
      return;
    }
    List<NewStore> stores = url == null ? List.of() : List.of(store(url));
    Files.writeString(files.stores(), StoresWriter.write(stores, terminal().messages().locale()));
    terminal().say("audit.init.wrote", files.stores());
  }

  private NewStore store(String address) {
    try {
      return new NewStore(name, StoreUrl.parse(address), user, password());
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--url",
          terminal().text("audit.init.url"),
          terminal().text("audit.init.url.remedy"));
    }
  }

  private PasswordSource password() {
    String file = passwordFile;
    if (file != null) {
      return new PasswordSource.InFile(terminal().path(file).toAbsolutePath());
    }
    return user.isEmpty() ? new PasswordSource.None() : new PasswordSource.Prompt();
  }

  private boolean isEmpty(AuditFiles files) throws IOException {
    return Files.readString(files.stores()).contains("stores: []");
  }

  private ExitCode register(AuditFiles files) throws IOException {
    if (Files.exists(files.register())) {
      terminal().say("audit.init.kept", files.register());
      return ExitCode.DONE;
    }
    AuditInputs inputs = scope.inputs(files, terminal());
    String named = controller == null ? terminal().text("audit.controller") : controller;
    OneAudit seen =
        OneAudit.run(inputs, scope.settings(mode, Register.empty(named), terminal()), terminal());
    try {
      WholeFile.write(
          files.register(),
          FirstRegister.text(
              seen.audit(), seen.inventories(), named, terminal().messages().locale()));
    } catch (RuleException e) {
      throw new CommandFailure(
          ExitCode.RULE_PACK, "", e.problem().in(terminal().messages().locale()), null);
    }
    AuditStores.tell(seen.audit(), terminal());
    terminal().say("audit.init.register", files.register());
    return inputs.code().and(AuditStores.code(seen.audit()));
  }

  private void makeKey(AuditFiles files) throws IOException {
    Path file = files.key();
    if (Files.exists(file)) {
      terminal().say("audit.init.kept", file);
      return;
    }
    char[] password = key.newPassword(file, terminal());
    if (password == null) {
      terminal().say("audit.init.no-key");
      return;
    }
    Files.createDirectories(file.getParent());
    try {
      DpoKey made =
          FirstKey.create(
              file,
              terminal().text("audit.init.key-owner"),
              () -> password,
              terminal().environment().clock().instant(),
              new SecureRandom());
      Files.writeString(files.certificate(), TrustedCertificate.pem(made.certificate()));
      terminal().say("audit.init.key", file, files.certificate());
    } catch (KeyUnusable e) {
      throw new CommandFailure(
          ExitCode.USAGE, file.toString(), e.sentence().in(terminal().messages().locale()), null);
    }
  }
}
