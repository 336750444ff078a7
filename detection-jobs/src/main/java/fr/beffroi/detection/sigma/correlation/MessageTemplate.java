package fr.beffroi.detection.sigma.correlation;

import fr.beffroi.detection.alert.Sole;
import fr.beffroi.rules.Bilingual;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How does the sentence of a rule read for one episode? */
final class MessageTemplate {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

  /** The clock on the town hall's wall; overseas, times in the alert's own fields are UTC. */
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private static final DateTimeFormatter FRENCH =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(ZONE);
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE);

  private final List<String> french;
  private final List<String> english;

  MessageTemplate(Bilingual template) {
    this.french = split(template.french());
    this.english = split(template.english());
  }

  /** Text and places in turn, beginning with text. */
  private static List<String> split(String template) {
    List<String> pieces = new ArrayList<>();
    Matcher place = PLACE.matcher(template);
    int end = 0;
    while (place.find()) {
      pieces.add(template.substring(end, place.start()));
      pieces.add(place.group(1));
      end = place.end();
    }
    pieces.add(template.substring(end));
    return List.copyOf(pieces);
  }

  Bilingual fill(Map<String, String> group, Episode episode) {
    return new Bilingual(fill(french, true, group, episode), fill(english, false, group, episode));
  }

  private static String fill(
      List<String> pieces, boolean french, Map<String, String> group, Episode episode) {
    StringBuilder text = new StringBuilder(120);
    for (int i = 0; i < pieces.size(); i++) {
      String piece = pieces.get(i);
      text.append(i % 2 == 0 ? piece : value(piece, french, group, episode));
    }
    return text.toString();
  }

  private static String value(
      String place, boolean french, Map<String, String> group, Episode episode) {
    String grouped = group.get(place);
    if (grouped != null) {
      Bilingual title = GroupWords.title(place, grouped);
      return french ? title.french() : title.english();
    }
    return switch (place) {
      case "count" -> Long.toString(episode.count);
      case "distinct" -> Integer.toString(episode.distinct);
      case "sum" -> BigDecimal.valueOf(Math.rint(episode.sum)).toBigInteger().toString();
      case "size" -> Bytes.in(french, episode.sum);
      case "service" -> episode.service;
      case "first_seen" -> time(episode.firstSeen, french);
      case "last_seen" -> time(episode.lastSeen, french);
      case "source.ip" -> sole(episode.sourceIp, null, french, Word.ADDRESS);
      case "user.name" -> sole(episode.userName, episode.successfulUser, french, Word.ACCOUNT);
      case "host.name" -> sole(episode.hostName, null, french, Word.HOST);
      default -> french ? "(inconnu)" : "(unknown)";
    };
  }

  private static String time(long millis, boolean french) {
    return (french ? FRENCH : ENGLISH).format(Instant.ofEpochMilli(millis));
  }

  private static String sole(Sole sole, @Nullable String chosen, boolean french, Word word) {
    String value = sole.several() ? chosen : sole.value();
    if (value != null) {
      return value;
    }
    return sole.several()
        ? (french ? word.severalFrench : word.severalEnglish)
        : (french ? word.noneFrench : word.noneEnglish);
  }

  /** What is said where there is no one value. */
  private enum Word {
    ADDRESS("plusieurs adresses", "several addresses", "adresse inconnue", "unknown address"),
    ACCOUNT("plusieurs comptes", "several accounts", "compte inconnu", "unknown account"),
    HOST("plusieurs machines", "several hosts", "machine inconnue", "unknown host");

    private final String severalFrench;
    private final String severalEnglish;
    private final String noneFrench;
    private final String noneEnglish;

    Word(String severalFrench, String severalEnglish, String noneFrench, String noneEnglish) {
      this.severalFrench = severalFrench;
      this.severalEnglish = severalEnglish;
      this.noneFrench = noneFrench;
      this.noneEnglish = noneEnglish;
    }
  }
}
