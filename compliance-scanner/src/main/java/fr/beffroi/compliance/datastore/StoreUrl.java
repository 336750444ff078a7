package fr.beffroi.compliance.datastore;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where is a store? A URL without secret: {@code postgresql://host:5432/database}, {@code
 * sqlite:/path/file.db}. The JDBC spelling ({@code jdbc:postgresql://…}) is the same URL.
 *
 * @param scheme its first word, in small letters
 * @param location what follows the scheme's colon
 */
public record StoreUrl(String scheme, String location) {
  private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]{0,31}");
  private static final Pattern SECRET =
      Pattern.compile("(?i)(pass(word|wd|phrase)?|pwd|secret|token)[^/=]*=|//[^/?;]*:[^/?;]*@");

  public StoreUrl {
    if (!SCHEME.matcher(scheme).matches() || location.isBlank()) {
      throw new IllegalArgumentException(
          "a store's URL begins with its kind, such as postgresql: or sqlite:");
    }
    // The message shows nothing of the URL: the secret is in it.
    if (SECRET.matcher(location).find()) {
      throw new IllegalArgumentException(
          "a store's URL holds a password; take it out and give it by file, prompt or credential");
    }
    if (location.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a store's URL holds a control character");
    }
  }

  /** Reads a URL. */
  public static StoreUrl parse(String text) {
    String url = text.regionMatches(true, 0, "jdbc:", 0, 5) ? text.substring(5) : text;
    int colon = url.indexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException(
          "a store's URL begins with its kind, such as postgresql: or sqlite:");
    }
    return new StoreUrl(url.substring(0, colon).toLowerCase(Locale.ROOT), url.substring(colon + 1));
  }
}
