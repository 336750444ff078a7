package fr.beffroi.cli.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;

/** Which instant does {@code --as-of} name: an instant, or the last moment of a day (UTC)? */
final class AsOf implements ITypeConverter<Instant> {
  @Override
  public Instant convert(String text) {
    return text.contains("T")
        ? Instant.parse(text)
        : LocalDate.parse(text).atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC);
  }
}
