package fr.beffroi.detection.incident;

import fr.beffroi.detection.incident.Incident.Nature;
import fr.beffroi.rules.Bilingual;
import java.util.Locale;

/** How do incidents read that gather much: the automata, the notes, a flood of one rule? */
final class RollingWords {
  static final Bilingual BACKGROUND =
      new Bilingual(
          "Bruit de fond d'Internet : depuis l'extérieur, en échec, sans compte réel.",
          "Background noise of the Internet: from outside, failing, no real account.");
  static final Bilingual NOTHING_TO_DO =
      new Bilingual(
          "Faible, ou habituel ici : rien ne demande un regard.",
          "Weak, or usual here: nothing asks for a look.");
  static final Bilingual ONE_RULE =
      new Bilingual(
          "Une seule règle, trop souvent le même jour : chercher une cause commune.",
          "One rule, too often in one day: look for a common cause.");
  static final Bilingual WEAK_ALONE =
      new Bilingual(
          "Faible, et rien d'autre ne le confirme : gardé sans le montrer.",
          "Weak, and nothing else confirms it: kept, not shown.");

  private RollingWords() {}

  /** « 412 adresses ont essayé sshd, aucune n'est entrée. » */
  static Bilingual automata(Case open) {
    String service = open.entity.value();
    long count = open.sources.hashes.size();
    if (count == 1 && !open.sources.more) {
      return new Bilingual(
          "1 adresse a essayé " + service + ", elle n'est pas entrée.",
          "1 address tried " + service + "; it did not get in.");
    }
    String fr = (open.sources.more ? "plus de " : "") + number(count, Locale.FRENCH);
    String en = (open.sources.more ? "more than " : "") + number(count, Locale.ENGLISH);
    return new Bilingual(
        capital(fr) + " adresses ont essayé " + service + ", aucune n'est entrée.",
        capital(en) + " addresses tried " + service + "; none got in.");
  }

  static Bilingual noted(Case open) {
    long alerts = open.alertCount;
    int rules = open.tallies.size();
    return new Bilingual(
        "À noter : " + plural(alerts, "alerte", Locale.FRENCH) + " de " + ruleCount(rules, "règle"),
        "Good to know: "
            + plural(alerts, "alert", Locale.ENGLISH)
            + " of "
            + ruleCount(rules, "rule"));
  }

  static Bilingual flood(Case open) {
    String gravest = open.gravestRule();
    Case.Tally tally = gravest == null ? null : open.tallies.get(gravest);
    String name = tally == null ? open.entity.value() : tally.name;
    return new Bilingual(
        name + " : " + plural(open.alertCount, "autre alerte", Locale.FRENCH) + " le même jour",
        name + ": " + plural(open.alertCount, "further alert", Locale.ENGLISH) + " that day");
  }

  static Bilingual left(long count, Nature nature) {
    String where =
        nature == Nature.AUTOMATA
            ? "succès, compte réel ou source intérieure"
            : "confirmée par d'autres";
    String whereEn =
        nature == Nature.AUTOMATA ? "a success, a real account or an inside source" : "confirmed";
    return new Bilingual(
        plural(count, "alerte", Locale.FRENCH)
            + (count > 1 ? " en sont sorties" : " en est sortie")
            + " vers un autre incident ("
            + where
            + ").",
        plural(count, "alert", Locale.ENGLISH)
            + " left it for another incident ("
            + whereEn
            + ").");
  }

  static Bilingual unfollowed(long count) {
    return new Bilingual(
        "Trop d'alertes pour les suivre une à une : plus de "
            + plural(count, "alerte", Locale.FRENCH)
            + " sans compte de ses évènements.",
        "Too many alerts to follow each: the events of more than "
            + plural(count, "alert", Locale.ENGLISH)
            + " are not counted.");
  }

  private static String ruleCount(int rules, String word) {
    return rules + " " + word + (rules > 1 ? "s" : "");
  }

  private static String plural(long count, String words, Locale locale) {
    String number = number(count, locale) + " ";
    // A French adjective takes the plural too, an English one does not.
    String ending = locale.equals(Locale.FRENCH) ? words.replace(" ", "s ") : words;
    return number + (count > 1 ? ending + "s" : words);
  }

  private static String number(long count, Locale locale) {
    // The narrow no-break space of French typography is a puzzle to terminals; a plain one is not.
    return String.format(locale, "%,d", count).replace('\u202f', ' ').replace('\u00a0', ' ');
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
