/** How a log line is read: one class a format, found by ServiceLoader. */
@NullMarked
package fr.beffroi.ingest.format;

import org.jspecify.annotations.NullMarked;
