package fr.beffroi.compliance.retention;

import fr.beffroi.rules.Bilingual;

/**
 * What is a rule about?
 *
 * @param id one word, the same for ever; a commune replaces a shipped rule by its id
 * @param activity the processing activity that it belongs to
 * @param category the category of data within the activity
 */
public record RuleHeader(String id, Bilingual title, String activity, String category) {
  public RuleHeader {
    for (String word : new String[] {id, activity, category}) {
      if (!RetentionPeriod.isWord(word)) {
        throw new IllegalArgumentException("'" + word + "': one word in small letters");
      }
    }
  }
}
