package fr.beffroi.cli.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/**
 * What does the command line say, in the reader's language? French where the locale is French,
 * English everywhere else.
 *
 * <p>The bundle is opened by its file name: {@link ResourceBundle#getBundle(String)} would look for
 * classes of that name in every jar first, which costs the time that {@code --help} has.
 */
public final class Messages {
  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

  private final Locale locale;
  private final ResourceBundle bundle;

  private Messages(Locale locale, ResourceBundle bundle) {
    this.locale = locale;
    this.bundle = bundle;
  }

  public static Messages in(Locale locale) {
    boolean french = locale.getLanguage().equals("fr");
    String file = french ? "Messages_fr.properties" : "Messages.properties";
    return new Messages(french ? Locale.FRENCH : Locale.ENGLISH, read(file));
  }

  /**
   * The language that a process was started in, as POSIX orders it: LC_ALL, LC_MESSAGES, LANG (IEEE
   * Std 1003.1, "Internationalization Variables").
   */
  public static Locale locale(Map<String, String> variables) {
    for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = variables.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return value.startsWith("fr") ? Locale.FRENCH : Locale.ENGLISH;
      }
    }
    return Locale.ENGLISH;
  }

  public Locale locale() {
    return locale;
  }

  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /** The bundle itself, for picocli's help. */
  public ResourceBundle bundle() {
    return bundle;
  }

  /**
   * The sentence of that key, with {@code {0}}, {@code {1}} … replaced. Not {@link
   * java.text.MessageFormat}, to which every French apostrophe is a quotation mark.
   */
  public String text(String key, Object... arguments) {
    String text = bundle.getString(key);
    if (arguments.length == 0) {
      return text;
    }
    StringBuilder filled = new StringBuilder(text.length() + 32);
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      filled.append(text, from, open);
      filled.append(arguments[Integer.parseInt(text.substring(open + 1, close))]);
      from = close + 1;
    }
    return filled.append(text, from, text.length()).toString();
  }

  /** Why a line was not read: formats say it in English; one without a sentence stays as it is. */
  public String unread(String reason) {
    String key = "unread." + NO_LETTERS.matcher(reason.toLowerCase(Locale.ROOT)).replaceAll("-");
    return has(key) ? text(key) : reason;
  }

  private static ResourceBundle read(String file) {
    try (InputStream in = Messages.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not in the jar");
      }
      return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
