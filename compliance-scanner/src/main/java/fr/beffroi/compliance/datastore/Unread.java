package fr.beffroi.compliance.datastore;

/**
 * What was not read, and why?
 *
 * @param sqlState five characters of the SQL standard, or empty
 */
public record Unread(TableName table, Reason reason, String sqlState) {
  public Unread {
    if (!sqlState.matches("[0-9A-Z]{0,5}")) {
      throw new IllegalArgumentException("a SQLState has five letters and digits");
    }
  }
}
