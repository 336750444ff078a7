package fr.beffroi.rules;

/** Why is this rule refused? Ends the reading of one rule; the others go on. */
public final class RuleException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public RuleException(Location at, String french, String english) {
    super(at + ": " + english);
    this.problem = Problem.error(at, french, english);
  }

  public Problem problem() {
    return problem;
  }
}
