/** How a file, or what is piped in, is read line by line. */
@NullMarked
package fr.beffroi.cli.input;

import org.jspecify.annotations.NullMarked;
