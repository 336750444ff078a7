package fr.beffroi.detection.behaviour.judge;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which model of a folder is meant? Short enough for every checkpoint, where a model itself, of
 * some megabytes every ten seconds, is not.
 *
 * @param file its name in the folder
 * @param digest of its bytes, in hexadecimal: another model under that name is another one
 */
public record ModelId(String file, String digest) {
  static final int DIGEST_BYTES = 16;
  private static final Pattern TEXT =
      Pattern.compile("([0-9A-Za-z_-][0-9A-Za-z_.-]{0,99})/([0-9a-f]{32})");

  public ModelId {
    if (!TEXT.matcher(file + '/' + digest).matches()) {
      throw new IllegalArgumentException("a model is named by its file and a digest");
    }
  }

  /** {@code 20261122-120000.model/0f3c…}. */
  public String text() {
    return file + '/' + digest;
  }

  /**
   * The model of that text.
   *
   * @throws IllegalArgumentException where it names none
   */
  public static ModelId parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no name of a model");
    }
    return new ModelId(matcher.group(1), matcher.group(2));
  }
}
