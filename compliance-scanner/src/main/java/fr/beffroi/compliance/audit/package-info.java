/** The audit, step by step: from stores, register and law to findings. */
@NullMarked
package fr.beffroi.compliance.audit;

import org.jspecify.annotations.NullMarked;
