package fr.beffroi.cli.sample.stage;

/** What happens once in the month and is told in the truth: an attack, or what looks like one? */
public interface Story {
  /** On what kind of day does it begin? */
  enum When {
    /** Any day but the first two. */
    ANY_DAY,
    WORKING_DAY,
    /** A working day of the second half, when what is usual is known. */
    LATE_WORKING_DAY,
    /** A Friday that is worked, or the nearest to one. */
    FRIDAY,
    /** It lasts for the whole month. */
    ALWAYS
  }

  When when();

  /**
   * Decides what chance decides, puts the first steps on the agenda and tells what will happen.
   *
   * @param stage notes the lines that are written to it
   * @param day on which it begins, counted from 0
   */
  Told begin(Stage stage, int day);
}
