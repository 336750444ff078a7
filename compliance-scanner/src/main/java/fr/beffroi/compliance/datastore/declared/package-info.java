/** What a vendor has declared and signed of an application that it hosts, and nobody has read. */
@NullMarked
package fr.beffroi.compliance.datastore.declared;

import org.jspecify.annotations.NullMarked;
