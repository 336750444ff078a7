package fr.beffroi.compliance.register;

import java.util.List;

/**
 * What is to be written of a register, and what is to be said beside it? Comments in the reader's
 * language, line by line.
 *
 * @param head before everything
 * @param tail after everything
 */
public record RegisterDraft(
    Controller controller, List<String> head, List<Activity> activities, List<String> tail) {
  /**
   * An activity.
   *
   * @param activity whose own tables are not written
   */
  public record Activity(
      ProcessingActivity activity, List<String> comments, List<DraftTable> tables) {
    public Activity {
      comments = List.copyOf(comments);
      tables = List.copyOf(tables);
    }
  }

  /**
   * One of its tables.
   *
   * @param doubtful written as a comment, for somebody to uncomment or to delete
   */
  public record DraftTable(TableBinding binding, boolean doubtful, List<String> comments) {
    public DraftTable {
      comments = List.copyOf(comments);
    }
  }

  public RegisterDraft {
    head = List.copyOf(head);
    activities = List.copyOf(activities);
    tail = List.copyOf(tail);
  }

  /** A register as it is, with nothing to add. */
  public static RegisterDraft of(Register register) {
    return new RegisterDraft(
        register.controller(),
        List.of(),
        register.activities().stream().map(RegisterDraft::plain).toList(),
        List.of());
  }

  private static Activity plain(ProcessingActivity activity) {
    List<DraftTable> tables =
        activity.tables().stream().map(table -> new DraftTable(table, false, List.of())).toList();
    return new Activity(activity, List.of(), tables);
  }
}
