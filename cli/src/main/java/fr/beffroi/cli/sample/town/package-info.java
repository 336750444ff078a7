/** Who works where: agents, machines, networks and calendar of the sample commune. */
@NullMarked
package fr.beffroi.cli.sample.town;

import org.jspecify.annotations.NullMarked;
