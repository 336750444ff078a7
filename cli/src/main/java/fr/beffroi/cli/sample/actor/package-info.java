/** What an ordinary month consists of. */
@NullMarked
package fr.beffroi.cli.sample.actor;

import org.jspecify.annotations.NullMarked;
