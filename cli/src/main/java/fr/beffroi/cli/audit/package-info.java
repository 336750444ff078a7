/** What the audit commands share: the DPO's folder, what is read from it and written into it. */
@NullMarked
package fr.beffroi.cli.audit;

import org.jspecify.annotations.NullMarked;
