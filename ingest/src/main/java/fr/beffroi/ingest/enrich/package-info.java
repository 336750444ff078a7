/** What the commune knows of an event that the line does not say: zones, kinds of account. */
@NullMarked
package fr.beffroi.ingest.enrich;

import org.jspecify.annotations.NullMarked;
