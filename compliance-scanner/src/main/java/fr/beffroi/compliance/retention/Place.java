package fr.beffroi.compliance.retention;

/** Where does a row lie? The life cycle of the CNIL: active base, intermediate archive, end. */
public enum Place {
  ACTIVE_BASE,
  /**
   * In the live table, noted as archived. « Veillez à ne pas conserver les données en base active
   * en les notant simplement comme étant archivées » (CNIL, Guide RGPD du développeur, fiche 14).
   */
  FLAGGED_AS_ARCHIVED,
  /** In a base of its own, to which only specifically authorised persons have access. */
  INTERMEDIATE_ARCHIVE
}
