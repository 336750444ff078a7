/** What an audit found: where, how much, on whose authority, and what to do. Never a value. */
@NullMarked
package fr.beffroi.compliance.finding;

import org.jspecify.annotations.NullMarked;
