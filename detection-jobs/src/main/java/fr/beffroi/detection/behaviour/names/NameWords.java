package fr.beffroi.detection.behaviour.names;

import fr.beffroi.detection.alert.SaidDay;
import fr.beffroi.rules.Bilingual;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How is it said that a machine asks for odd names, so that it can be checked? With the numbers,
 * what is usual, and since when that is known. Of names, registered domains only: what stands
 * before them may carry what was stolen.
 */
final class NameWords {
  private final TownNames town;
  private final Bilingual from;
  private final Bilingual to;
  private final ZoneId zone;

  /**
   * Words about a town's names.
   *
   * @param zone where the commune lives, whose days are named
   */
  NameWords(TownNames town, ZoneId zone) {
    this.town = town;
    this.from = SaidDay.of(town.from());
    this.to = SaidDay.of(town.to());
    this.zone = zone;
  }

  Bilingual message(String client, NameEpisode episode) {
    return episode.alarm == NameAlarm.GENERATED
        ? generated(client, episode)
        : tunnel(client, episode);
  }

  private static Bilingual generated(String client, NameEpisode episode) {
    String examples = String.join(", ", episode.examples());
    return new Bilingual(
        client
            + " a demandé "
            + episode.names
            + " noms de domaine qu'un programme semble avoir fabriqués (par exemple "
            + examples
            + ") ; d'habitude : "
            + number(episode.usual, Locale.FRENCH)
            + " par heure",
        client
            + " asked for "
            + episode.names
            + " domain names that a program seems to have made (for example "
            + examples
            + "); usual for it: "
            + number(episode.usual, Locale.ENGLISH)
            + " an hour");
  }

  private static Bilingual tunnel(String client, NameEpisode episode) {
    return new Bilingual(
        client
            + " a mis environ "
            + number(episode.bytes, Locale.FRENCH)
            + " octets dans au moins "
            + episode.names
            + " sous-domaines différents de "
            + episode.domain
            + " ; d'habitude : "
            + number(episode.usual, Locale.FRENCH)
            + " par heure",
        client
            + " put about "
            + number(episode.bytes, Locale.ENGLISH)
            + " bytes into at least "
            + episode.names
            + " different sub-domains of "
            + episode.domain
            + "; usual: "
            + number(episode.usual, Locale.ENGLISH)
            + " an hour");
  }

  /** The strongest first. */
  List<Bilingual> reasons(NameEpisode episode) {
    List<Bilingual> reasons = new ArrayList<>();
    if (episode.alarm == NameAlarm.GENERATED) {
      reasons.add(mostNames(episode));
      if (episode.exist + episode.missing > 0) {
        reasons.add(answers(episode));
      }
    } else {
      reasons.add(mostBytes(episode));
    }
    reasons.add(learned());
    return reasons;
  }

  private Bilingual mostNames(NameEpisode episode) {
    boolean known = episode.usualSince != Long.MAX_VALUE;
    Bilingual since = SaidDay.of(Instant.ofEpochMilli(known ? episode.usualSince : 0), zone);
    String most = episode.most >= Suspects.MOST ? "≥ " : "";
    return new Bilingual(
        "Noms de ce genre en une heure : "
            + most
            + number(episode.most, Locale.FRENCH)
            + " ; d'habitude "
            + number(episode.usual, Locale.FRENCH)
            + (known
                ? " pour cette machine (connu depuis le " + since.french() + ")."
                : ", car ses propres habitudes ne sont pas encore connues."),
        "Names of that kind within an hour: "
            + most
            + number(episode.most, Locale.ENGLISH)
            + "; usually "
            + number(episode.usual, Locale.ENGLISH)
            + (known
                ? " for this machine (known since " + since.english() + ")."
                : ", since its own habits are not known yet."));
  }

  private static Bilingual answers(NameEpisode episode) {
    int all = episode.exist + episode.missing;
    long share = Math.round(100.0 * episode.missing / all);
    return new Bilingual(
        "Sur " + all + " réponses, " + share + " % disent que le nom n'existe pas.",
        "Of " + all + " answers, " + share + " % say that there is no such name.");
  }

  private Bilingual mostBytes(NameEpisode episode) {
    boolean known = episode.usual > 0;
    return new Bilingual(
        "En une heure : "
            + number(episode.most, Locale.FRENCH)
            + " octets, comptés sur ce que les caractères disent à qui connaît les noms habituels ; "
            + (known
                ? "au plus " + number(episode.usual, Locale.FRENCH) + " d'habitude pour ce domaine"
                : "rien n'est connu de ce domaine")
            + " (depuis le "
            + from.french()
            + ").",
        "Within an hour: "
            + number(episode.most, Locale.ENGLISH)
            + " bytes, counted by what the characters say to somebody who knows usual names; "
            + (known
                ? "usually at most " + number(episode.usual, Locale.ENGLISH) + " for this domain"
                : "nothing is known of this domain")
            + " (since "
            + from.english()
            + ").");
  }

  private Bilingual learned() {
    return new Bilingual(
        "Appris de "
            + town.names()
            + " noms que la commune demande (du "
            + from.french()
            + " au "
            + to.french()
            + ").",
        "Learned from "
            + town.names()
            + " names that the commune asks for (from "
            + from.english()
            + " to "
            + to.english()
            + ").");
  }

  private static String number(double value, Locale locale) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(value < 10 ? 1 : 0);
    return format.format(value);
  }
}
