/** The operators, the source and the sinks that wrap our steps for Apache Flink. */
@NullMarked
package fr.beffroi.detection.flink;

import org.jspecify.annotations.NullMarked;
