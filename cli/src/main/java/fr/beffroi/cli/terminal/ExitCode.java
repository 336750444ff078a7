package fr.beffroi.cli.terminal;

/**
 * How did a command end, for the script that called it? Part of the contract: the numbers never
 * change.
 */
public enum ExitCode {
  /** All done; alerts are no failure. */
  DONE(0, 0),
  /** Findings at or above the threshold: {@code rules lint}, {@code rules test}. */
  FINDINGS(1, 1),
  /** A wrong command line, or a wrong configuration. */
  USAGE(2, 3),
  /** A source could not be read, or only in part. */
  UNREACHABLE(3, 2),
  /** The rule pack is broken or expired. */
  RULE_PACK(4, 4),
  /** A signature, a seal or a baseline does not match. */
  TAMPERED(5, 5);

  private final int code;
  private final int weight;

  ExitCode(int code, int weight) {
    this.code = code;
    this.weight = weight;
  }

  /** The number that the shell sees. */
  public int code() {
    return code;
  }

  /** The code of two outcomes together: the first that occurs of 5, 4, 2, 3, 1, 0. */
  public ExitCode and(ExitCode other) {
    return other.weight > weight ? other : this;
  }
}
