/** What can be asked for: one class a command. */
@NullMarked
package fr.beffroi.cli.command;

import org.jspecify.annotations.NullMarked;
