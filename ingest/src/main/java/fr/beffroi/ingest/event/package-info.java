/** What an event is: a flat ECS record, its catalogue of fields, its bytes and its JSON. */
@NullMarked
package fr.beffroi.ingest.event;

import org.jspecify.annotations.NullMarked;
