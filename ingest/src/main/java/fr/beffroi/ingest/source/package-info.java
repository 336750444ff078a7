/** Where log lines come from, and who collects them. */
@NullMarked
package fr.beffroi.ingest.source;

import org.jspecify.annotations.NullMarked;
