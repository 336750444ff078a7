/** What the commune says it keeps, for what, how long, and where: GDPR, article 30. */
@NullMarked
package fr.beffroi.compliance.register;

import org.jspecify.annotations.NullMarked;
