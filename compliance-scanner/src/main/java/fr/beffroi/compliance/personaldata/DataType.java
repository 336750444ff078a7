package fr.beffroi.compliance.personaldata;

/** What type does the store give a column? Only as far as it tells kinds of personal data apart. */
public enum DataType {
  TEXT,
  NUMBER,
  DATE,
  BOOLEAN,
  UNKNOWN
}
