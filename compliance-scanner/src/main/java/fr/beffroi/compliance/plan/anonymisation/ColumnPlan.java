package fr.beffroi.compliance.plan.anonymisation;

import fr.beffroi.rules.Bilingual;

/** What becomes of a column, and why? */
public record ColumnPlan(String column, Treatment treatment, Bilingual why) {}
