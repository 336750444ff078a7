/** What does the archive hold about a word, an address, a source, a position? Built on the log. */
@NullMarked
package fr.beffroi.ingest.archive.search;

import org.jspecify.annotations.NullMarked;
