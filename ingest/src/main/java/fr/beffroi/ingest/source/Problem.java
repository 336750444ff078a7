package fr.beffroi.ingest.source;

import java.util.Locale;

/**
 * What keeps a source from reading, and what is to be done? Says where, what and what to do; quotes
 * no line.
 *
 * @param source the id of the source, or of the one file or sender that is concerned
 */
public record Problem(String source, String fr, String en) {
  public String in(Locale locale) {
    return source + (locale.getLanguage().equals("fr") ? " : " + fr : ": " + en);
  }
}
