/** What makes a behaviour run: simulated time, seeded chance, lines in one order. */
@NullMarked
package fr.beffroi.cli.sample.stage;

import org.jspecify.annotations.NullMarked;
