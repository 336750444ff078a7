package fr.beffroi.compliance.datastore;

import fr.beffroi.compliance.personaldata.Mentions;
import java.time.LocalDate;

/**
 * What came of one document? Its name is its path, which may itself name somebody: where a report
 * leaves the house, a count says enough.
 */
public sealed interface DocumentOutcome {
  /**
   * It was read to its end.
   *
   * @param document folder and name, {@code a.zip!/b.pdf} in an archive
   * @param bytes of the file; 0 where an archive does not say
   * @param modified the day of its last change, which may be that of a copy
   */
  record DocumentRead(TableName document, long bytes, LocalDate modified, Mentions mentions)
      implements DocumentOutcome {}

  /** It was not; so does one that breaks off half way, of which nothing is counted. */
  record DocumentUnread(Unread why, long bytes, LocalDate modified) implements DocumentOutcome {}

  /** A folder, a link or an archive was not looked into: documents may stand there. */
  record PlaceUnread(Unread why) implements DocumentOutcome {}
}
