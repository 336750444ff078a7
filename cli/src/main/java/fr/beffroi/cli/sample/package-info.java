/** A month of a commune that does not exist, and the score of whoever reads its logs. */
@NullMarked
package fr.beffroi.cli.sample;

import org.jspecify.annotations.NullMarked;
