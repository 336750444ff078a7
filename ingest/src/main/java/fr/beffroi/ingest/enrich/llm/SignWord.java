package fr.beffroi.ingest.enrich.llm;

import java.util.regex.Pattern;

/**
 * Which word says what a name serves, and where in the registered label must it stand? {@code gpt*}
 * at its beginning, {@code *gpt} at its end, {@code gpt} at either.
 */
record SignWord(String letters, Place place) {
  /** Three letters at least: two stand in everybody's name. */
  static final String FORM =
      "([a-z0-9][a-z0-9-]{1,18}[a-z0-9]|\\*[a-z0-9-]{2,19}[a-z0-9]|[a-z0-9][a-z0-9-]{2,19}\\*)";

  private static final Pattern WORD = Pattern.compile(FORM);

  /** Where a word must stand. */
  enum Place {
    BEGINNING,
    END,
    EITHER
  }

  SignWord {
    if (letters.length() < 3) {
      throw new IllegalArgumentException("'" + letters + "' stands in everybody's name");
    }
  }

  /** As files write it. */
  static SignWord of(String text) {
    if (!WORD.matcher(text).matches()) {
      throw new IllegalArgumentException("'" + text + "' is no word of a sign");
    }
    if (text.endsWith("*")) {
      return new SignWord(text.substring(0, text.length() - 1), Place.BEGINNING);
    }
    return text.startsWith("*")
        ? new SignWord(text.substring(1), Place.END)
        : new SignWord(text, Place.EITHER);
  }
}
