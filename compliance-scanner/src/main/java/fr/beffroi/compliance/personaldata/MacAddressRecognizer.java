package fr.beffroi.compliance.personaldata;

import com.google.auto.service.AutoService;
import fr.beffroi.rules.Bilingual;
import java.util.regex.Pattern;

/** Is it the address of a network card (IEEE EUI-48)? Six pairs, or three fours of Cisco's. */
@AutoService(Recognizer.class)
public final class MacAddressRecognizer implements Recognizer {
  private static final Pattern FORM =
      Pattern.compile(
          "[0-9a-fA-F]{2}([:-])(?:[0-9a-fA-F]{2}\\1){4}[0-9a-fA-F]{2}"
              + "|[0-9a-fA-F]{4}\\.[0-9a-fA-F]{4}\\.[0-9a-fA-F]{4}");
  private static final Pattern NOBODY = Pattern.compile("[0:.-]+|[fF:.-]+");

  @Override
  public String kind() {
    return "mac";
  }

  @Override
  public Bilingual label() {
    return new Bilingual("adresse MAC", "MAC address");
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
    if (!FORM.matcher(value).matches()) {
      return Reading.OTHER;
    }
    return NOBODY.matcher(value).matches() ? Reading.IMPERSONAL : Reading.FORM;
  }
}
