/**
 * Which columns hold data about people, how sure is that, and why? No value leaves this package.
 */
@NullMarked
package fr.beffroi.compliance.personaldata;

import org.jspecify.annotations.NullMarked;
