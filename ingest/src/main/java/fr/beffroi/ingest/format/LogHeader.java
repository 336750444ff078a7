package fr.beffroi.ingest.format;

/**
 * What do the lines at the head of a log say of those after them? Only the format whose log it is
 * reads it; all others keep it, and its lines.
 */
public interface LogHeader {
  /** Whether lines can be read by it; false while more of it is to come. */
  boolean isWhole();

  /** Its lines. {@link HeadedFormat#header} makes the same header of them, one after the other. */
  String text();
}
