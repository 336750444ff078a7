package fr.beffroi.compliance.retention;

/** What does a rule rule? */
public enum RuleKind {
  /** How long data are kept. */
  PERIOD,
  /** How long a log is kept: too short a log is a finding of its own. */
  LOG,
  /** Data that must not be there, from the start or once the active clock has run out. */
  FORBIDDEN
}
