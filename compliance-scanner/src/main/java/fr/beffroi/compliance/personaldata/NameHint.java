package fr.beffroi.compliance.personaldata;

/** What does a column's name say about one kind of data? */
public enum NameHint {
  /** The name says that it is something else: {@code nom_rue} for a person's name. */
  AGAINST,
  NONE,
  /** A word that names many things: {@code nom}, {@code adresse}. Counts only beside values. */
  GENERIC,
  /** The name means this kind and little else: {@code nom_usage}, {@code date_naissance}. */
  SPECIFIC
}
