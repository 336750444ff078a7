/** What a data store holds: its tables, a sample, and counts by date, without keeping a value. */
@NullMarked
package fr.beffroi.compliance.datastore;

import org.jspecify.annotations.NullMarked;
