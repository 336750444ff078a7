/** The attacks of the month, one class each. */
@NullMarked
package fr.beffroi.cli.sample.episode;

import org.jspecify.annotations.NullMarked;
