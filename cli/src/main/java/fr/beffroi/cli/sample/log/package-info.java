/** How each program of the town hall writes its lines. */
@NullMarked
package fr.beffroi.cli.sample.log;

import org.jspecify.annotations.NullMarked;
