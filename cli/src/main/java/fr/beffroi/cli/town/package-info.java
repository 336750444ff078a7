/** A commune's whole watch in one process: collector, archive, job and store. */
@NullMarked
package fr.beffroi.cli.town;

import org.jspecify.annotations.NullMarked;
