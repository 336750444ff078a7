package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import java.util.List;

/** Of which ECS categories and types is an event? (ECS 8.17, "Using the categorization fields"). */
@SuppressWarnings("ImmutableEnumChecker") // the lists are List.of
enum EventKind {
  LOGIN(List.of("authentication"), List.of("start")),
  LOGIN_NOTE(List.of("authentication"), List.of("info")),
  SESSION_START(List.of("session"), List.of("start")),
  SESSION_END(List.of("session"), List.of("end")),
  SESSION_NOTE(List.of("session"), List.of("info")),
  CONNECTION(List.of("network"), List.of("connection", "start")),
  CONNECTION_END(List.of("network"), List.of("connection", "end")),
  CONNECTION_NOTE(List.of("network"), List.of("connection", "info")),
  CONNECTION_ALLOWED(List.of("network"), List.of("connection", "allowed")),
  CONNECTION_DENIED(List.of("network"), List.of("connection", "denied")),
  PROCESS_START(List.of("process"), List.of("start")),
  PROCESS_END(List.of("process"), List.of("end")),
  PROCESS_NOTE(List.of("process"), List.of("info")),
  HOST_START(List.of("host"), List.of("start")),
  HOST_END(List.of("host"), List.of("end")),
  USER_CHANGE(List.of("iam"), List.of("user", "change"));

  private final List<String> categories;
  private final List<String> types;

  EventKind(List<String> categories, List<String> types) {
    this.categories = categories;
    this.types = types;
  }

  Event.Builder on(Event.Builder event, String action) {
    return event
        .set(Fields.EVENT_CATEGORY, categories)
        .set(Fields.EVENT_TYPE, types)
        .set(Fields.EVENT_ACTION, action);
  }
}
