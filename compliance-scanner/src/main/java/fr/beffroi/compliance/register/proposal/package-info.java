/** Which activities may the tables of a store belong to? Proposals, for somebody to confirm. */
@NullMarked
package fr.beffroi.compliance.register.proposal;

import org.jspecify.annotations.NullMarked;
