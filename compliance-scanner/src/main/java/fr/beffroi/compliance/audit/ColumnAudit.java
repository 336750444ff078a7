package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.personaldata.ColumnScore;
import java.util.Optional;

/**
 * What kind of personal data does a column hold?
 *
 * @param type in the store's own words
 * @param dismissal by somebody who looked; shown, and no finding rests on the column
 */
public record ColumnAudit(
    String column, String type, ColumnScore score, Optional<Dismissal> dismissal) {}
