/** What one installation is told: {@code beffroi.yml}, how it is read, written and checked. */
@NullMarked
package fr.beffroi.cli.config;

import org.jspecify.annotations.NullMarked;
