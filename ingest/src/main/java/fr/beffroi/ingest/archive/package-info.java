/** The write-ahead log and event store: everything received, in one order, kept and proven. */
@NullMarked
package fr.beffroi.ingest.archive;

import org.jspecify.annotations.NullMarked;
