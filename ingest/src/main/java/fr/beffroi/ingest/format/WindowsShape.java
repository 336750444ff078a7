package fr.beffroi.ingest.format;

import org.jspecify.annotations.Nullable;

/**
 * Which program wrote a Windows event as JSON, and where did it put what the event says?
 *
 * <p>Only numbers and names are read, never the rendered text: a French Windows renders « Échec
 * d'ouverture de session » where an English one renders "An account failed to log on".
 */
enum WindowsShape {
  /** Winlogbeat 7 and 8, Elastic Agent: {@code winlog.event_data.TargetUserName}. */
  BEATS {
    @Override
    @Nullable String id(JsonLine json) {
      return json.text("winlog.event_id");
    }

    @Override
    WindowsRecord read(JsonLine json, String id) {
      return new WindowsRecord(
          id,
          json.text("winlog.channel"),
          json.text("winlog.provider_name", "event.provider"),
          json.text("winlog.computer_name", "host.name"),
          json.text("winlog.record_id"),
          json.text("event.outcome"),
          json.text("@timestamp", "winlog.time_created"),
          true,
          WindowsData.under(json, "winlog.event_data.", "winlog.user_data."));
    }
  },

  /** Winlogbeat 5 and 6: {@code event_data.TargetUserName} at the root. */
  OLD_BEATS {
    @Override
    @Nullable String id(JsonLine json) {
      return json.has("log_name") && json.has("source_name") ? json.text("event_id") : null;
    }

    @Override
    WindowsRecord read(JsonLine json, String id) {
      return new WindowsRecord(
          id,
          json.text("log_name"),
          json.text("source_name"),
          json.text("computer_name"),
          json.text("record_number"),
          null,
          json.text("@timestamp"),
          true,
          WindowsData.under(json, "event_data.", "user_data."));
    }
  },

  /** EVTX turned into JSON after its XML: evtx_dump, python-evtx, xmltodict. */
  EVTX {
    @Override
    @Nullable String id(JsonLine json) {
      return WindowsData.system(json, "EventID");
    }

    @Override
    WindowsRecord read(JsonLine json, String id) {
      return new WindowsRecord(
          id,
          WindowsData.system(json, "Channel"),
          WindowsData.attribute(json, "Provider", "Name"),
          WindowsData.system(json, "Computer"),
          WindowsData.system(json, "EventRecordID"),
          WindowsData.outcome(WindowsData.system(json, "Keywords")),
          WindowsData.attribute(json, "TimeCreated", "SystemTime"),
          true,
          WindowsData.ofXml(json));
    }
  },

  /** NXLog's im_msvistalog, and tools that put System's fields at the root. */
  FLAT {
    @Override
    @Nullable String id(JsonLine json) {
      boolean windows = json.has("Channel") || json.has("SourceName") || json.has("Provider");
      return windows ? json.text("EventID") : null;
    }

    @Override
    WindowsRecord read(JsonLine json, String id) {
      boolean local = json.has("EventTime");
      String time = local ? json.text("EventTime") : json.text("TimeCreated", "@timestamp");
      return new WindowsRecord(
          id,
          json.text("Channel"),
          json.text("SourceName", "Provider"),
          json.text("Hostname", "Computer"),
          json.text("RecordNumber", "EventRecordID"),
          WindowsData.outcome(json.text("Keywords")),
          time == null ? json.text("EventReceivedTime") : time,
          time != null && !local,
          WindowsData.ofFlat(json));
    }
  };

  /** The EventID, where the line has this shape; else null. */
  abstract @Nullable String id(JsonLine json);

  abstract WindowsRecord read(JsonLine json, String id);

  /** The line's shape, or null where it is no Windows event. */
  static @Nullable WindowsShape of(JsonLine json) {
    for (WindowsShape shape : values()) {
      if (shape.id(json) != null) {
        return shape;
      }
    }
    return null;
  }
}
