/**
 * What the commune does with what is due: it asks for the visa, executes, and shows what it did.
 */
@NullMarked
package fr.beffroi.compliance.plan;

import org.jspecify.annotations.NullMarked;
