package fr.beffroi.detection.uses;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.alert.AlertJson;
import fr.beffroi.detection.incident.Incident;
import fr.beffroi.detection.incident.IncidentDesk;
import fr.beffroi.detection.incident.IncidentJson;
import fr.beffroi.detection.incident.IncidentMemory;
import fr.beffroi.detection.incident.IncidentMemoryCodec;
import fr.beffroi.detection.incident.Playbook;
import fr.beffroi.detection.sigma.AskedInVain;
import fr.beffroi.detection.sigma.EventMatcher;
import fr.beffroi.detection.sigma.Hit;
import fr.beffroi.detection.sigma.HitCodec;
import fr.beffroi.detection.sigma.Ruleset;
import fr.beffroi.detection.sigma.correlation.Correlator;
import fr.beffroi.detection.sigma.correlation.GroupMemory;
import fr.beffroi.detection.sigma.correlation.GroupMemoryCodec;
import fr.beffroi.detection.sigma.correlation.Step;
import fr.beffroi.ingest.enrich.Enricher;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.ingest.enrich.llm.EvasionLists;
import fr.beffroi.ingest.enrich.llm.LlmTagging;
import fr.beffroi.ingest.enrich.llm.Machines;
import fr.beffroi.ingest.enrich.llm.Reach;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One run of all that lines go through in service, but Flink. */
final class Watch {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Ruleset RULES = Ruleset.load(RuleFiles.shipped("sigma"));

  private final Enricher enricher;
  private final EventMatcher matcher = new EventMatcher(RULES);
  private final AskedInVain questions = new AskedInVain(RULES);
  private final Correlator correlator = new Correlator(RULES);
  private final IncidentDesk desk = new IncidentDesk(Playbook.SILENT, commune -> PARIS);
  private final Map<String, @Nullable GroupMemory> groups = new HashMap<>();
  private final Map<String, IncidentMemory> memories = new HashMap<>();
  final Map<String, Alert> alerts = new LinkedHashMap<>();
  final Map<String, Incident> incidents = new LinkedHashMap<>();

  /** Whatever leaves this thread, or is kept, as bytes. */
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

  Watch(Enricher enricher) {
    this.enricher = enricher;
  }

  /** What tags events of a town hall with this charter. */
  static Enricher enricher(String charter) {
    return enricher(charter, RuleFiles.shipped("llm"));
  }

  static Enricher enricher(String charter, RuleFiles services) {
    return new Enricher(
        Networks.of(Networks.PRIVATE),
        LlmTagging.of(services, new RuleFile("charte.yml", "commune", charter), PARIS)
            .watching(
                RuleFiles.shipped(EvasionLists.AREA),
                Machines.of(List.of("10.20.250.0/24"), List.of()),
                Reach.EVERYBODY));
  }

  void on(Event event) throws IOException {
    on(event, enricher);
  }

  /** An event of a commune with a charter of its own. */
  void on(Event event, Enricher own) throws IOException {
    Event known = own.enrich(event);
    correlate(questions.onEvent(known, matcher.onEvent(known)));
    questions.write(new DataOutputStream(kept));
  }

  private void correlate(List<Hit> hits) throws IOException {
    for (Hit hit : hits) {
      new HitCodec().write(hit, new DataOutputStream(kept));
      Step step = correlator.onHit(groups.get(hit.key()), hit);
      groups.put(hit.key(), step.memory());
      if (step.memory() != null) {
        new GroupMemoryCodec().write(step.memory(), new DataOutputStream(kept));
      }
      step.alerts().forEach(this::take);
    }
  }

  private void take(Alert alert) {
    alerts.put(alert.id(), alert);
    IncidentMemory memory =
        memories.computeIfAbsent(alert.commune(), commune -> new IncidentMemory());
    desk.onAlert(memory, alert).forEach(incident -> incidents.put(incident.id(), incident));
  }

  void end() throws IOException {
    correlate(questions.end());
    for (GroupMemory group : groups.values().stream().filter(Objects::nonNull).toList()) {
      correlator.onTime(group, Long.MAX_VALUE).alerts().forEach(this::take);
    }
    for (IncidentMemory memory : memories.values()) {
      new IncidentMemoryCodec().write(memory, new DataOutputStream(kept));
    }
  }

  String everything() {
    StringBuilder all = new StringBuilder(kept.toString(StandardCharsets.ISO_8859_1));
    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      alerts.values().forEach(alert -> all.append(new AlertJson(locale).line(alert)));
      List<Alert> of = List.copyOf(alerts.values());
      incidents
          .values()
          .forEach(it -> all.append(new IncidentJson(locale).line(it, of, List.of())));
    }
    return all.toString();
  }
}
