package fr.beffroi.compliance.register.imported;

import fr.beffroi.compliance.personaldata.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What does a label of the CNIL's simple model announce? Labels vary from one edition to the next,
 * and communes change them: whatever their accents and capitals, their beginning decides.
 */
final class CnilLabels {
  /** What a label announces. */
  enum Topic {
    CONTROLLER,
    REPRESENTATIVE,
    DPO,
    NAME,
    REFERENCE,
    DATES,
    PURPOSE,
    LEGAL_BASIS,
    PERSONS,
    DATA,
    SENSITIVE,
    RETENTION,
    RECIPIENTS,
    TRANSFERS,
    SECURITY
  }

  private record Label(Topic topic, Pattern words) {}

  /** The first that fits, so the more particular stand before the more general. */
  private static final List<Label> LABELS =
      List.of(
          label(Topic.DPO, "(coordonnees d[ue] )?(delegue|dpo|dpd)\\b.*"),
          label(Topic.REPRESENTATIVE, "representant\\b.*"),
          label(
              Topic.CONTROLLER,
              "(coordonnees d[ue] )?(responsable (de|du) (traitement|l organisme)|organisme"
                  + "|registre des activites de traitement de|responsable s conjoint).*"),
          label(
              Topic.NAME,
              "(nom|nom sigle|nom (de l |du )(activite|traitement)|intitule( du traitement)?"
                  + "|activite|designation.*|traitement)"),
          label(Topic.REFERENCE, "(n|no|numero|n ref|ref|reference|reference de la fiche)( ref)?"),
          label(Topic.DATES, "(date|derniere mise|mise) (de|a|du) ?(la )?(creation|jour|mise).*"),
          label(Topic.LEGAL_BASIS, "(base|fondement)s? (legale|juridique)s?.*|liceite.*"),
          label(
              Topic.PURPOSE,
              "(sous )?(finalite|objectif).*|description (du traitement|detaillee).*"),
          label(Topic.PERSONS, "(categories? de )?personnes? .*|personnes concernees.*"),
          label(Topic.SENSITIVE, "(des )?donnees (sensibles|a risque).*|.*sont elles traitees.*"),
          label(Topic.RETENTION, "(duree|delai).*|combien de temps.*"),
          label(Topic.DATA, "(categories? de )?donnees .*|donnees"),
          label(Topic.TRANSFERS, "transferts?\\b.*"),
          label(
              Topic.RECIPIENTS,
              "(categories? de )?destinataires?.*|sous traitants?.*|organismes externes.*"),
          label(Topic.SECURITY, "(description (generale )?des )?mesures? .*|securite.*"));

  /** First words of titles that stand above the columns of a section. */
  private static final Set<String> TITLES =
      Set.of("description", "precisions", "type", "pays", "details", "lien", "liens", "garanties");

  private CnilLabels() {}

  static Optional<Topic> topic(String label) {
    String words = String.join(" ", Words.of(label));
    return LABELS.stream()
        .filter(known -> known.words().matcher(words).matches())
        .map(Label::topic)
        .findFirst();
  }

  /** Whether these cells are the titles of columns: all announce something. */
  static boolean areTitles(List<String> row, int from) {
    return row.subList(from, row.size()).stream()
        .filter(cell -> !cell.isEmpty())
        .allMatch(cell -> topic(cell).isPresent() || isTitle(cell));
  }

  private static boolean isTitle(String cell) {
    List<String> words = Words.of(cell);
    return !words.isEmpty() && TITLES.contains(words.get(0));
  }

  /** The model's own prompts are not values. */
  static boolean isFilledIn(String value) {
    String words = String.join(" ", Words.of(value));
    return !words.isEmpty() && !words.startsWith("cliquez ici") && !words.startsWith("a completer");
  }

  private static Label label(Topic topic, String words) {
    return new Label(topic, Pattern.compile(words));
  }
}
