package fr.beffroi.detection.behaviour.names;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.alert.Level;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.rules.Bilingual;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What does an episode of names look like as an alert? */
final class NameAlerts {
  /** So many answers must have been seen before their kind says anything. */
  private static final int FEWEST_ANSWERS = 5;

  /** So many bytes an hour are no accident: a page of text, or a key. */
  private static final double SURE_BYTES = 10 * TunnelMeter.SUSPECT_BYTES;

  private final NameWords words;
  private final Networks inside;

  NameAlerts(NameWords words, Networks inside) {
    this.words = words;
    this.inside = inside;
  }

  Alert of(ClientMemory memory, NameEpisode episode, Bilingual expected, boolean ended) {
    String address = memory.isAddress ? memory.client : null;
    List<Bilingual> reasons = new ArrayList<>(words.reasons(episode));
    reasons.add(expected);
    return new Alert(
        episode.id,
        new Alert.Rule(
            episode.alarm.id(), episode.alarm.word(), level(episode), episode.alarm.category()),
        memory.commune,
        Instant.ofEpochMilli(episode.opened),
        Instant.ofEpochMilli(episode.firstSeen),
        Instant.ofEpochMilli(episode.lastSeen),
        episode.questions,
        address,
        null,
        memory.isAddress ? null : memory.client,
        episode.service,
        group(memory, episode),
        new Alert.Traits(address == null || inside.contains(address), false, false),
        List.of(),
        episode.evidence(),
        words.message(memory.client, episode),
        List.copyOf(reasons),
        ended);
  }

  private static Map<String, String> group(ClientMemory memory, NameEpisode episode) {
    Map<String, String> group = new LinkedHashMap<>();
    group.put(memory.isAddress ? "source.ip" : "host.name", memory.client);
    if (!episode.domain.isEmpty()) {
      group.put("dns.question.registered_domain", episode.domain);
    }
    return Collections.unmodifiableMap(group);
  }

  /** High where a second thing says the same: the names do not exist, or it is very much. */
  private static Level level(NameEpisode episode) {
    int answers = episode.exist + episode.missing;
    boolean sure =
        switch (episode.alarm) {
          case GENERATED -> answers >= FEWEST_ANSWERS && 2 * episode.missing >= answers;
          case TUNNEL -> episode.most >= SURE_BYTES;
        };
    return sure ? Level.HIGH : Level.MEDIUM;
  }
}
