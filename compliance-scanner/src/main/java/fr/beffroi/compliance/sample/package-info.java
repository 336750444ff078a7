/**
 * A town hall that does not exist, and what is wrong in it: for the demonstration and the tests.
 */
@NullMarked
package fr.beffroi.compliance.sample;

import org.jspecify.annotations.NullMarked;
