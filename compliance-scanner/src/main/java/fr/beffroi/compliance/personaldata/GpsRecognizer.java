package fr.beffroi.compliance.personaldata;

import com.google.auto.service.AutoService;
import fr.beffroi.rules.Bilingual;
import java.util.regex.Pattern;

/**
 * Is it a place in mainland France: a pair of degrees, latitude 41 to 52 and longitude −6 to 10, or
 * WKT's POINT, which has the longitude first? A single number of degrees needs its column's name.
 */
@AutoService(Recognizer.class)
public final class GpsRecognizer implements Recognizer {
  private static final String LATITUDE = "(?:4[1-9]|5[01])\\.[0-9]{3,15}";
  private static final String LONGITUDE = "(?:-[0-5]|\\+?[0-9])\\.[0-9]{3,15}";
  private static final Pattern PAIR =
      Pattern.compile(
          LATITUDE
              + " {0,3}[,; ] {0,3}"
              + LONGITUDE
              + "|POINT ?\\( ?"
              + LONGITUDE
              + " "
              + LATITUDE
              + " ?\\)");
  private static final Pattern SINGLE = Pattern.compile(LATITUDE + "|" + LONGITUDE);

  @Override
  public String kind() {
    return "gps";
  }

  @Override
  public Bilingual label() {
    return new Bilingual("coordonnées géographiques", "geographic coordinates");
  }

  @Override
  public Nature nature() {
    return Nature.PERSONAL;
  }

  @Override
  public Reading read(String value, WordLists lists) {
    if (PAIR.matcher(value).matches()) {
      return Reading.FORM;
    }
    return SINGLE.matcher(value.replace(',', '.')).matches() ? Reading.POSSIBLE : Reading.OTHER;
  }
}
