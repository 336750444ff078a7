package fr.beffroi.ingest.format;

import com.google.auto.service.AutoService;

/**
 * What does a syslog line say? The envelope's time, machine and program ({@link SyslogEnvelope}),
 * and what the format of that program makes of the message ({@link Messages}).
 *
 * <p>A message that no format knows is an event of the dataset {@code syslog}: nothing that came in
 * a good envelope is unparsed.
 */
@AutoService(LogFormat.class)
public final class SyslogFormat implements LogFormat {
  @Override
  public String name() {
    return "syslog";
  }

  @Override
  public ParseResult parse(Line line) {
    Line inside = SyslogEnvelope.open(line);
    return inside == null ? ParseResult.NOT_MINE : Messages.read(inside);
  }

  @Override
  public int specificity() {
    return 20;
  }
}
