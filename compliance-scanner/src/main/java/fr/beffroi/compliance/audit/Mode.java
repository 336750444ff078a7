package fr.beffroi.compliance.audit;

/** How far does an audit look into a store? */
public enum Mode {
  /** Names and types only: no row is read, nothing is counted. */
  NOMS,
  /** Some rows of each table are looked at; dates are counted inside the store. */
  ECHANTILLON,
  /** Every row is looked at. */
  COMPLET
}
