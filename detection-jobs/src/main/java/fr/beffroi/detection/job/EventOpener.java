package fr.beffroi.detection.job;

import fr.beffroi.detection.flink.Feed;
import fr.beffroi.ingest.event.Event;

/** Opens a feed of events, which goes on after an event's id. */
interface EventOpener extends Feed.Opener<Event> {
  @Override
  default String cursor(Event event) {
    return event.id();
  }

  @Override
  default long timeMillis(Event event) {
    return event.timestamp().toEpochMilli();
  }

  @Override
  default long receivedMillis(Event event) {
    return event.received().toEpochMilli();
  }
}
