/** What proves that the archive is as it was received, and a purge no theft? Built on the log. */
@NullMarked
package fr.beffroi.ingest.archive.seal;

import org.jspecify.annotations.NullMarked;
