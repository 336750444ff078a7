/** Which services of artificial intelligence does a town hall use, without anybody's name? */
@NullMarked
package fr.beffroi.compliance.traffic;

import org.jspecify.annotations.NullMarked;
