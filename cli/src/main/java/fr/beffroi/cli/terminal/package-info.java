/** How the command line speaks: streams, language, exit codes, tables, progress. */
@NullMarked
package fr.beffroi.cli.terminal;

import org.jspecify.annotations.NullMarked;
