package fr.beffroi.detection.flink;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.alert.AlertCodec;
import fr.beffroi.detection.behaviour.feature.EntityMemory;
import fr.beffroi.detection.behaviour.feature.EntityMemoryCodec;
import fr.beffroi.detection.behaviour.feature.Pane;
import fr.beffroi.detection.behaviour.feature.PaneCodec;
import fr.beffroi.detection.behaviour.names.ClientMemory;
import fr.beffroi.detection.behaviour.names.ClientMemoryCodec;
import fr.beffroi.detection.behaviour.names.Question;
import fr.beffroi.detection.behaviour.names.QuestionCodec;
import fr.beffroi.detection.behaviour.series.SeriesMemory;
import fr.beffroi.detection.behaviour.series.SeriesMemoryCodec;
import fr.beffroi.detection.incident.Decision;
import fr.beffroi.detection.incident.DecisionCodec;
import fr.beffroi.detection.incident.Incident;
import fr.beffroi.detection.incident.IncidentCodec;
import fr.beffroi.detection.incident.IncidentMemory;
import fr.beffroi.detection.incident.IncidentMemoryCodec;
import fr.beffroi.detection.sigma.Hit;
import fr.beffroi.detection.sigma.HitCodec;
import fr.beffroi.detection.sigma.correlation.GroupMemory;
import fr.beffroi.detection.sigma.correlation.GroupMemoryCodec;
import fr.beffroi.detection.store.HourlyCountCodec;
import fr.beffroi.detection.store.HourlyCounts.HourlyCount;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.EventCodec;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** The types that cross the job; each by its codec, none by reflection. */
final class JobTypes {
  static final TypeInformation<Event> EVENT = new CodecType<>(Event.class, EventCodec.class);
  static final TypeInformation<Hit> HIT = new CodecType<>(Hit.class, HitCodec.class);
  static final CodecSerializer<GroupMemory> GROUP = new CodecSerializer<>(GroupMemoryCodec.class);
  static final TypeInformation<Alert> ALERT = new CodecType<>(Alert.class, AlertCodec.class);
  static final TypeInformation<Decision> DECISION =
      new CodecType<>(Decision.class, DecisionCodec.class);
  static final TypeInformation<Incident> INCIDENT =
      new CodecType<>(Incident.class, IncidentCodec.class);
  static final CodecSerializer<IncidentMemory> DESK =
      new CodecSerializer<>(IncidentMemoryCodec.class);
  static final TypeInformation<HourlyCount> COUNT =
      new CodecType<>(HourlyCount.class, HourlyCountCodec.class);
  static final TypeInformation<Pane> PANE = new CodecType<>(Pane.class, PaneCodec.class);
  static final CodecSerializer<EntityMemory> ENTITY =
      new CodecSerializer<>(EntityMemoryCodec.class);
  static final TypeInformation<Question> QUESTION =
      new CodecType<>(Question.class, QuestionCodec.class);
  static final CodecSerializer<ClientMemory> CLIENT =
      new CodecSerializer<>(ClientMemoryCodec.class);
  static final CodecSerializer<SeriesMemory> SERIES =
      new CodecSerializer<>(SeriesMemoryCodec.class);

  private JobTypes() {}
}
