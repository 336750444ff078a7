package fr.beffroi.cli.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;

/** From which instant on: an instant, or the first moment of a day (UTC)? */
final class Since implements ITypeConverter<Instant> {
  @Override
  public Instant convert(String text) {
    return text.contains("T")
        ? Instant.parse(text)
        : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
