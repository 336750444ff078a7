/** Relational stores, read by JDBC: one class a dialect. */
@NullMarked
package fr.beffroi.compliance.datastore.jdbc;

import org.jspecify.annotations.NullMarked;
