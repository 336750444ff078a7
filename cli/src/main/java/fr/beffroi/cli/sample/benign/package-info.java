/** What looks like an attack and is none. */
@NullMarked
package fr.beffroi.cli.sample.benign;

import org.jspecify.annotations.NullMarked;
