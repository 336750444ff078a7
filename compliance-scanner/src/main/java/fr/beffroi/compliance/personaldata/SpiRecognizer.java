package fr.beffroi.compliance.personaldata;

import com.google.auto.service.AutoService;
import fr.beffroi.rules.Bilingual;

/** Is it a tax payer's number (SPI)? Ten digits, the first 0 to 3, and their rest by 511. */
@AutoService(Recognizer.class)
public final class SpiRecognizer implements Recognizer {
  @Override
  public String kind() {
    return "spi";
  }

  @Override
  public Bilingual label() {
    return new Bilingual("numéro fiscal (SPI)", "tax payer's number (SPI)");
  }

  @Override
  public Nature nature() {
    return Nature.PERSONAL;
  }

  @Override
  public double checkedByChance() {
    return 0.00042;
  }

  @Override
  public Reading read(String value, WordLists lists) {
    String spi = Digits.of(value, 13);
    if (spi == null || spi.charAt(0) > '3' || spi.startsWith("0000000000")) {
      return Reading.OTHER;
    }
    int key = Integer.parseInt(spi.substring(10));
    return Digits.mod(spi.substring(0, 10), 511) == key ? Reading.CHECKED : Reading.OTHER;
  }
}
