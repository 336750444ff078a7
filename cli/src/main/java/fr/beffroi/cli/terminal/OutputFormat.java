package fr.beffroi.cli.terminal;

/** How are the things that a command found written? */
public enum OutputFormat {
  /** For people: columns as wide as the terminal. */
  TABLE,
  /** One JSON array. */
  JSON,
  /** One JSON object a line. */
  NDJSON,
  /** RFC 4180, for a spreadsheet. */
  CSV
}
