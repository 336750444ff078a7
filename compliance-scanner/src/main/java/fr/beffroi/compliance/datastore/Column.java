package fr.beffroi.compliance.datastore;

/**
 * What does a table keep in one place?
 *
 * @param type in the store's own words: {@code character varying(15)}, {@code date}
 * @param comment empty where there is none
 * @param generated computed by the store from other columns
 */
public record Column(
    String name, String type, String comment, boolean nullable, boolean generated) {}
