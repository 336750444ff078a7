/** The sample commune, end to end, in one run. */
@NullMarked
package fr.beffroi.cli.demo;

import org.jspecify.annotations.NullMarked;
