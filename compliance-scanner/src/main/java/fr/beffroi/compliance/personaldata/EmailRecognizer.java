package fr.beffroi.compliance.personaldata;

import com.google.auto.service.AutoService;
import fr.beffroi.rules.Bilingual;
import java.util.regex.Pattern;

/**
 * Is it an e-mail address (the part of RFC 5321 that people have), and is it somebody's? A box of a
 * service, such as mairie@ or contact@, is nobody's.
 */
@AutoService(Recognizer.class)
public final class EmailRecognizer implements Recognizer {
  /** RFC 5321, section 4.5.3.1.3. */
  private static final int LONGEST = 254;

  private static final Pattern ADDRESS =
      Pattern.compile(
          "[\\p{L}0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\\p{L}0-9-]{1,63}\\.){1,8}\\p{L}{2,24}");
  private static final Pattern NUMBER = Pattern.compile("[0-9 ].*");
  private static final Pattern NAMED = Pattern.compile("[^<>]{0,100}<([^<>]{3,254})>");

  @Override
  public String kind() {
    return "email";
  }

  @Override
  public Bilingual label() {
    return new Bilingual("adresse électronique", "e-mail address");
  }

  @Override
  public Nature nature() {
    return Nature.PERSONAL;
  }

  @Override
  public double formByChance() {
    return 0.01;
  }

  @Override
  public Reading read(String value, WordLists lists) {
    String address = bare(value);
    if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
      return Reading.OTHER;
    }
    String local = address.substring(0, address.indexOf('@'));
    return isShared(Words.folded(local), lists) ? Reading.IMPERSONAL : Reading.FORM;
  }

  /** As a whole, or by its first word: mairie.cantine, urbanisme2. */
  private static boolean isShared(String local, WordLists lists) {
    String first = NUMBER.matcher(local).replaceFirst("");
    return lists.has("shared-mailboxes", local) || lists.has("shared-mailboxes", first);
  }

  private static String bare(String value) {
    var named = NAMED.matcher(value);
    String address = named.matches() ? named.group(1) : value;
    return address.startsWith("mailto:") ? address.substring("mailto:".length()) : address;
  }
}
