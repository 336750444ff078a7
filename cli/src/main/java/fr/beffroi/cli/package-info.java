/** The front door: the command line {@code beffroi}, and nothing that another module could do. */
@NullMarked
package fr.beffroi.cli;

import org.jspecify.annotations.NullMarked;
