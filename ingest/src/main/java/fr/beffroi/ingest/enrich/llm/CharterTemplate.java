package fr.beffroi.ingest.enrich.llm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** With which charter may a commune begin? One to read, to change and to adopt. */
public final class CharterTemplate {
  private CharterTemplate() {}

  /** The text of a {@code charte.yml}: in French for French readers, else in English. */
  public static String in(Locale locale) {
    String name = locale.getLanguage().equals("fr") ? "charte_fr.yml" : "charte_en.yml";
    try (InputStream in = CharterTemplate.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
