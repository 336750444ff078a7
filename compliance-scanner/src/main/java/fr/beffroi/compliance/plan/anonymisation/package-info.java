/** Statistics without people: what would be kept, and how far people could still be found in it. */
@NullMarked
package fr.beffroi.compliance.plan.anonymisation;

import org.jspecify.annotations.NullMarked;
