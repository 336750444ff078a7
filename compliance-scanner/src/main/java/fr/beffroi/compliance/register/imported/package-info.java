/** What does a register say that another tool or a spreadsheet keeps? */
@NullMarked
package fr.beffroi.compliance.register.imported;

import org.jspecify.annotations.NullMarked;
