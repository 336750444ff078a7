/** What a folder holds: its tables and documents, in archives too, read one stream at a time. */
@NullMarked
package fr.beffroi.compliance.datastore.folder;

import org.jspecify.annotations.NullMarked;
