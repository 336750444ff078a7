package fr.beffroi.compliance.retention;

import fr.beffroi.rules.Bilingual;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How does a report say a verdict of a rule? What, on whose authority, on which side of the double
 * offence, and what to do.
 *
 * <p>Nothing here calls anything unlawful: that is a judge's word. What rests on a text that was
 * not read (status S or U) is « à confirmer par vos archives départementales ».
 */
public record Sentence(RetentionRule rule, Verdict verdict) {
  private static final Bilingual CONFIRM =
      new Bilingual(
          "À confirmer par vos archives départementales.",
          "To be confirmed by your departmental archives.");

  /** Whether somebody who has the text in hand must confirm it first. */
  public boolean needsConfirmation() {
    return !verdict.isOk() && rule.statusOf(verdict) != Status.V && rule.agreement() == null;
  }

  public String in(Locale locale) {
    boolean french = locale.getLanguage().equals("fr");
    StringBuilder text = new StringBuilder(rule.header().title().in(locale));
    text.append(french ? " : " : ": ").append(verdict.words().in(locale)).append(". ");
    text.append(authority(french));
    if (verdict.offence() != Offence.NEITHER) {
      text.append(french ? "Côté : " : "Side: ");
      text.append(verdict.offence().words().in(locale)).append(". ");
    }
    text.append(verdict.remedy().in(locale));
    if (isEnd()) {
      text.append(french ? " Sort final : " : " End: ");
      text.append(rule.end().words().in(locale)).append('.');
    }
    if (!verdict.isOk()) {
      for (Bilingual exception : rule.exceptions()) {
        text.append(french ? " Réserve : " : " Except: ");
        text.append(exception.in(locale)).append('.');
      }
    }
    return needsConfirmation() ? text + " " + CONFIRM.in(locale) : text.toString();
  }

  private boolean isEnd() {
    return switch (verdict) {
      case ECHUE_E, ECHUE_T, ECHUE_C, EFFACEMENT_AUTOMATIQUE_ABSENT, DONNEE_INTERDITE -> true;
      default -> false;
    };
  }

  private String authority(boolean french) {
    Agreement agreement = rule.agreement();
    if (agreement != null) {
      return (french ? "Accord : " : "Agreement: ")
          + agreement.with()
          + ", "
          + agreement.reference()
          + ". ";
    }
    List<Source> sources = rule.sources();
    if (sources.isEmpty()) {
      return french ? "Source : aucune lue. " : "Source: none read. ";
    }
    return (french ? "Source : " : "Source: ")
        + sources.stream().map(Source::reference).collect(Collectors.joining(", "))
        + ". ";
  }
}
