/** Who vouches for an audit's files, and that none was changed, dropped or slipped in since? */
@NullMarked
package fr.beffroi.compliance.seal;

import org.jspecify.annotations.NullMarked;
