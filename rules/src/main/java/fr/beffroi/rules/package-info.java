/** What the town hall knows, as files: where they are found, and YAML that remembers its place. */
@NullMarked
package fr.beffroi.rules;

import org.jspecify.annotations.NullMarked;
