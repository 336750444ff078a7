package fr.beffroi.compliance.register.proposal;

import fr.beffroi.compliance.finding.Subject;
import fr.beffroi.compliance.personaldata.Confidence;
import fr.beffroi.compliance.personaldata.Recognizers;
import fr.beffroi.compliance.register.Controller;
import fr.beffroi.compliance.register.ProcessingActivity;
import fr.beffroi.compliance.register.RegisterDraft;
import fr.beffroi.compliance.register.RegisterDraft.DraftTable;
import fr.beffroi.rules.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How is a proposal put before the person who confirms it? As a register with comments. */
public final class ProposalDraft {
  private static final Bilingual HEAD =
      new Bilingual(
          "PROPOSITION d'après les noms des tables et des colonnes. Confirmez chaque table, corrigez, ou"
              + " supprimez ; ce qui est douteux est en commentaire.",
          "PROPOSAL from the names of tables and columns. Confirm each table, correct it, or delete it;"
              + " what is doubtful is a comment.");
  private static final Bilingual UNKNOWN =
      new Bilingual(
          "Tables avec des données personnelles dont aucun traitement n'a été reconnu :",
          "Tables with personal data of which no activity was recognised:");

  private final ActivityVocabulary vocabulary;
  private final RegisterProposal proposal;
  private final Locale locale;

  private ProposalDraft(ActivityVocabulary vocabulary, RegisterProposal proposal, Locale locale) {
    this.vocabulary = vocabulary;
    this.proposal = proposal;
    this.locale = locale;
  }

  public static RegisterDraft of(
      Controller controller,
      ActivityVocabulary vocabulary,
      RegisterProposal proposal,
      Locale locale) {
    ProposalDraft draft = new ProposalDraft(vocabulary, proposal, locale);
    return new RegisterDraft(
        controller, List.of(HEAD.in(locale)), draft.activities(), draft.unknown());
  }

  private List<RegisterDraft.Activity> activities() {
    List<RegisterDraft.Activity> activities = new ArrayList<>();
    for (ActivityWords words : vocabulary.activities()) {
      List<ProposedTable> tables =
          proposal.tables().stream().filter(it -> it.activity().equals(words.id())).toList();
      if (!tables.isEmpty()) {
        activities.add(
            new RegisterDraft.Activity(
                activity(words, tables), List.of(), tables.stream().map(this::table).toList()));
      }
    }
    return activities;
  }

  private ProcessingActivity activity(ActivityWords words, List<ProposedTable> tables) {
    List<String> data =
        tables.stream()
            .flatMap(table -> table.kinds().stream())
            .distinct()
            .map(kind -> Recognizers.named(kind).label().in(locale))
            .sorted()
            .toList();
    return new ProcessingActivity(
        words.id(),
        words.name().in(locale),
        words.purpose().in(locale),
        Optional.of(words.legalBasis()),
        List.of(),
        data,
        List.of(),
        List.of(),
        "",
        "",
        "",
        List.of());
  }

  private DraftTable table(ProposedTable table) {
    List<String> comments = new ArrayList<>();
    String reasons =
        table.reasons().stream()
            .map(it -> it.in(locale))
            .collect(Collectors.joining(locale.getLanguage().equals("fr") ? " ; " : "; "));
    comments.add(sure(table.confidence()).in(locale) + reasons);
    if (table.binding().rule().equals(ProposedTable.NO_RULE)) {
      comments.add(noRule().in(locale));
    }
    for (String trigger : table.missing()) {
      comments.add(missing(trigger, table.dates()).in(locale));
    }
    return new DraftTable(table.binding(), table.isDoubtful(), comments);
  }

  private static Bilingual sure(Confidence confidence) {
    return switch (confidence) {
      case HIGH -> new Bilingual("À confirmer, probable : ", "To confirm, likely: ");
      case MEDIUM -> new Bilingual("À confirmer, possible : ", "To confirm, possible: ");
      case LOW -> new Bilingual("Douteux : ", "Doubtful: ");
    };
  }

  private static Bilingual noRule() {
    return new Bilingual(
        "Beffroi ne connaît pas de durée pour ce traitement : écrivez la règle de votre commune",
        "Beffroi knows no period for this activity: write your commune's own rule");
  }

  private static Bilingual missing(String trigger, List<String> dates) {
    String columns = String.join(", ", dates);
    return dates.isEmpty()
        ? new Bilingual(
            "'" + trigger + "' : aucune colonne de date dans cette table",
            "'" + trigger + "': no column of dates in this table")
        : new Bilingual(
            "'" + trigger + "' : choisissez la colonne sous triggers, parmi " + columns,
            "'" + trigger + "': choose the column under triggers, of " + columns);
  }

  private List<String> unknown() {
    List<String> lines = new ArrayList<>();
    for (String subject :
        new TreeSet<>(proposal.unknown().stream().map(Subject::toString).toList())) {
      lines.add("  " + subject);
    }
    if (!lines.isEmpty()) {
      lines.add(0, UNKNOWN.in(locale));
    }
    return lines;
  }
}
