package fr.beffroi.compliance.datastore.declared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What does a vendor get to fill in and to sign? YAML with its explanations, in two languages. */
public final class BlankQuestionnaire {
  private BlankQuestionnaire() {}

  /** In French for French readers, in English for all others; the keys are the same. */
  public static String in(Locale locale) {
    String file = locale.getLanguage().equals("fr") ? "questionnaire.fr.yml" : "questionnaire.yml";
    try (InputStream in = BlankQuestionnaire.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing: reinstall Beffroi");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
