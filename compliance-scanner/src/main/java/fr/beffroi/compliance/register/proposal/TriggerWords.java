package fr.beffroi.compliance.register.proposal;

/**
 * Which names does the column have that starts a clock?
 *
 * @param own in the table itself
 * @param parent in the table that it points to
 * @param latest in a table that points to it, of which the latest row counts
 */
record TriggerWords(Phrases own, Phrases parent, Phrases latest) {}
