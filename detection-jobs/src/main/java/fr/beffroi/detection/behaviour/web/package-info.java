/** How an address uses a web site: counts that tell habits, and no event is kept. */
@NullMarked
package fr.beffroi.detection.behaviour.web;

import org.jspecify.annotations.NullMarked;
