package fr.beffroi.compliance.personaldata;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Could a text be the name of a person, and of which words? Letters with apostrophes and hyphens,
 * one to five words, none of them a word of things ({@code not-a-person}: rue, école, sarl …).
 */
record PersonName(List<String> words) {
  private static final int LONGEST = 60;
  private static final int MOST_WORDS = 5;
  private static final Pattern FORM = Pattern.compile("\\p{L}[\\p{L}'’. -]{0,58}[\\p{L}.]|\\p{L}");

  /** Capitals and all small letters are how software stores names; « Rue du bac » is a label. */
  private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}[^\\p{Lu}]+ \\p{Ll}{4,}.*");

  /** « dupont.fr » is a domain, « P.Y. Dupont » somebody. */
  private static final Pattern DOTTED = Pattern.compile(".*\\p{L}{3}\\.\\p{L}.*");

  private static final Set<String> CIVILITIES =
      Set.of("m", "mr", "mme", "mlle", "monsieur", "madame", "mademoiselle", "melle");

  PersonName {
    words = List.copyOf(words);
  }

  /** The name, its civility left out; null where it is no person's. */
  static @Nullable PersonName of(String text, WordLists lists) {
    if (text.length() > LONGEST
        || !FORM.matcher(text).matches()
        || SENTENCE.matcher(text).matches()
        || DOTTED.matcher(text).matches()) {
      return null;
    }
    List<String> words = Words.of(text);
    if (words.stream().anyMatch(word -> lists.has("not-a-person", word))) {
      return null;
    }
    List<String> name = words.stream().filter(word -> !CIVILITIES.contains(word)).toList();
    return name.isEmpty() || name.size() > MOST_WORDS ? null : new PersonName(name);
  }

  /** Whether it is somebody whose name streets and schools bear. */
  boolean isFamous(WordLists lists) {
    return lists.has("famous-people", String.join(" ", words));
  }

  /** Whether a first name stands at either end beside something else. */
  boolean hasFirstName(WordLists lists) {
    return words.size() > 1
        && (lists.has("first-names", words.get(0))
            || lists.has("first-names", words.get(words.size() - 1)));
  }

  boolean hasAny(String list, WordLists lists) {
    return words.stream().anyMatch(word -> lists.has(list, word));
  }

  @Override
  public String toString() {
    return "PersonName[" + words.size() + " words]";
  }
}
