/** Where do alerts, incidents, decisions and hourly counts stay? */
@NullMarked
package fr.beffroi.detection.store;

import org.jspecify.annotations.NullMarked;
