package dev.afterword.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a moment: with an offset, in UTC with Z, or a local time in the system's zone. */
record Moment(ZoneId zone) implements ITypeConverter<Instant> {

  @Override
  public Instant convert(String written) {
    try {
      return OffsetDateTime.parse(written).toInstant();
    } catch (DateTimeException withoutOffset) {
      try {
        return LocalDateTime.parse(written).atZone(zone).toInstant();
      } catch (DateTimeException neither) {
        throw new TypeConversionException(
            "\"" + written + "\" is no moment such as 2026-03-04T16:30 or 2026-03-04T16:30-05:00");
      }
    }
  }
}
