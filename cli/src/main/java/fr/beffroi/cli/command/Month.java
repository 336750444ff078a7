package fr.beffroi.cli.command;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Which month does an option name? {@code 2026-10}. */
final class Month implements ITypeConverter<YearMonth> {
  @Override
  public YearMonth convert(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("'" + text + "': 2026-10");
    }
  }
}
