package fr.beffroi.compliance.retention;

/** How far has a row come, by its dates alone? What it means depends on where the row lies. */
public enum Phase {
  /** The active period runs. */
  ACTIVE,
  /** The active period is over, the administrative one (DUA) runs: its place is the archive. */
  INTERMEDIATE,
  /** The last clock has run out. */
  DUE,
  /** No date says where it stands. */
  UNDATED,
  /** No period says how long. */
  UNSET
}
