package fr.beffroi.cli.command;

import fr.beffroi.cli.Version;
import fr.beffroi.cli.audit.AuditFiles;
import fr.beffroi.cli.audit.AuditInputs;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.audit.AuditSettings;
import fr.beffroi.compliance.audit.Mode;
import fr.beffroi.compliance.register.Register;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is audited, on which day, and with which rights? */
@Command
public final class AuditScopeOptions {
  @Mixin private final RulesOption rules = new RulesOption();

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "audit.as-of")
  private @Nullable LocalDate asOf;

  @Option(names = "--store", paramLabel = "NAME", arity = "1", descriptionKey = "audit.store")
  private List<String> stores = List.of();

  @Option(names = "--commune", paramLabel = "SLUG", descriptionKey = "audit.commune")
  private @Nullable String commune;

  @Option(names = "--accept-writable-account", descriptionKey = "audit.accept-writable")
  private boolean writable;

  @Option(names = "--with-sensitive-stores", descriptionKey = "audit.with-sensitive")
  private boolean sensitive;

  AuditInputs inputs(AuditFiles files, Terminal terminal) throws IOException {
    return inputs(files, day(terminal), terminal);
  }

  /** With the rules of another day than that of the options. */
  AuditInputs inputs(AuditFiles files, LocalDate asOf, Terminal terminal) throws IOException {
    return AuditInputs.read(
        files.checked(terminal), rules.files(terminal), asOf, Set.copyOf(stores), terminal);
  }

  AuditSettings settings(Mode mode, Register register, Terminal terminal) throws IOException {
    String slug = commune == null ? slug(register.controller().name()) : commune;
    return new AuditSettings(slug, day(terminal), mode, writable, sensitive, Version.number());
  }

  LocalDate day(Terminal terminal) {
    LocalDate given = asOf;
    return given == null ? terminal.today() : given;
  }

  /** « Commune de Saint-Exemple » is {@code saint-exemple}. */
  static String slug(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    String slug =
        plain
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^(commune|ville|mairie) (de |d')?", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return slug.isEmpty() ? "commune" : slug;
  }
}
