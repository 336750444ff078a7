/** What a rule says when it fires: one alert an episode of one rule and one group. */
@NullMarked
package fr.beffroi.detection.alert;

import org.jspecify.annotations.NullMarked;
