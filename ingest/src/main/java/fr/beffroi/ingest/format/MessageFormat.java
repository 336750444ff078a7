package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Logsource;

/**
 * How is the message of one program read, whatever envelope it came in?
 *
 * <p>The syslog and journald formats take the envelope off and hand the message over. Asked for by
 * name ({@code --format sshd}) such a format takes the envelope off itself, has its program's lines
 * read as in any log (PAM's among them), and leaves the lines of all other programs.
 */
public interface MessageFormat extends LogFormat {
  /** Reads a message whose envelope was taken off. Never throws. */
  ParseResult read(Line message);

  /** Whether a message is for this format; by its program unless the format knows better. */
  default boolean isFor(Envelope envelope, String message) {
    return programs().contains(Messages.bareName(envelope.program()));
  }

  @Override
  default ParseResult parse(Line line) {
    if (line.envelope() != null) {
      return read(line);
    }
    Line inside = Envelopes.open(line);
    Envelope envelope = inside == null ? null : inside.envelope();
    return inside == null || envelope == null || !isFor(envelope, inside.text())
        ? ParseResult.NOT_MINE
        : Messages.read(inside);
  }

  /** The logsource of a Linux service, in Sigma's words. */
  static Logsource linux(String service) {
    return Logsource.of(null, "linux", service);
  }
}
