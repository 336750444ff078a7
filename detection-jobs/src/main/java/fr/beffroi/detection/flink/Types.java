package fr.beffroi.detection.flink;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.EventCodec;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** The types that cross the job; each by its codec, none by reflection. */
public final class Types {
  public static final TypeInformation<Event> EVENT = new CodecType<>(Event.class, EventCodec.class);

  private Types() {}
}
