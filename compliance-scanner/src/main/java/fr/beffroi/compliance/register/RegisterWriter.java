package fr.beffroi.compliance.register;

import fr.beffroi.compliance.register.RegisterDraft.DraftTable;
import fr.beffroi.rules.Bilingual;
import fr.beffroi.rules.YamlText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How is a register written, for the commune to go on with? As {@link RegisterReader} reads it,
 * with comments in the language of the locale.
 */
public final class RegisterWriter {
  private static final Bilingual HEAD =
      new Bilingual(
          """
          Registre des activités de traitement (RGPD, article 30).
          legal_basis : %s (RGPD, article 6)
          allowed     : natures de données qu'un texte permet ici, par exemple nir pour la paie
          retention   : la durée avec vos mots ; ce qui est évalué est la règle (rule) de chaque table
          triggers    : la colonne qui déclenche la règle ; ou {parent: table, column: colonne} par sa
                        clé étrangère ; ou {latest: table, column: colonne} pour la plus récente des
                        lignes qui la désignent
          archived    : lignes que le logiciel note comme archivées ; purge : P5Y, ou none""",
          """
          Record of processing activities (GDPR, article 30).
          legal_basis: %s (GDPR, article 6)
          allowed:     kinds of data that a text allows here, such as nir for pay
          retention:   the period in your own words; what is evaluated is each table's rule
          triggers:    the column that starts the rule's clock; or {parent: table, column: column} by
                       its foreign key; or {latest: table, column: column} for the latest of the rows
                       that point to it
          archived:    rows that the software flags as archived; purge: P5Y, or none""");

  private final CommentedYaml yaml = new CommentedYaml();

  private RegisterWriter() {}

  public static String write(Register register, Locale locale) {
    return write(RegisterDraft.of(register), locale);
  }

  public static String write(RegisterDraft draft, Locale locale) {
    RegisterWriter writer = new RegisterWriter();
    writer.whole(draft, locale);
    return writer.yaml.toString();
  }

  private void whole(RegisterDraft draft, Locale locale) {
    String bases =
        Arrays.stream(LegalBasis.values())
            .map(RegisterWriter::word)
            .collect(Collectors.joining(", "));
    yaml.comments(0, HEAD.in(locale).formatted(bases).lines().toList());
    yaml.comments(0, draft.head());
    Controller controller = draft.controller();
    yaml.line(0, "controller:");
    yaml.text(2, "name", controller.name());
    yaml.text(2, "representative", controller.representative());
    yaml.text(2, "dpo", controller.dpo());
    yaml.line(0, draft.activities().isEmpty() ? "activities: []" : "activities:");
    draft.activities().forEach(this::activity);
    yaml.comments(0, draft.tail());
  }

  private void activity(RegisterDraft.Activity draft) {
    ProcessingActivity activity = draft.activity();
    yaml.comments(2, draft.comments());
    yaml.line(2, "- id: " + YamlText.of(activity.id()));
    yaml.text(4, "name", activity.name());
    yaml.text(4, "purpose", activity.purpose());
    activity.legalBasis().ifPresent(basis -> yaml.text(4, "legal_basis", word(basis)));
    yaml.list(4, "persons", activity.persons());
    yaml.list(4, "data", activity.data());
    if (!activity.allowed().isEmpty()) {
      yaml.list(4, "allowed", activity.allowed());
    }
    yaml.list(4, "recipients", activity.recipients());
    yaml.text(4, "transfers", activity.transfers());
    yaml.text(4, "retention", activity.retention());
    yaml.text(4, "security", activity.security());
    if (!draft.tables().isEmpty()) {
      tables(draft.tables());
    }
  }

  private void tables(List<DraftTable> tables) {
    yaml.line(4, "tables:");
    for (DraftTable table : tables) {
      yaml.comments(6, table.comments());
      List<String> lines = TableLines.of(table.binding());
      if (table.doubtful()) {
        yaml.comments(6, lines);
      } else {
        lines.forEach(line -> yaml.line(6, line));
      }
    }
  }

  private static String word(LegalBasis basis) {
    return basis.name().toLowerCase(Locale.ROOT);
  }
}
