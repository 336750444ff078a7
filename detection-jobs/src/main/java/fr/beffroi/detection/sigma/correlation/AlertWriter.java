package fr.beffroi.detection.sigma.correlation;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.alert.Category;
import fr.beffroi.detection.sigma.Grouping;
import fr.beffroi.detection.sigma.Guidance;
import fr.beffroi.detection.sigma.RuleHeader;
import fr.beffroi.detection.sigma.SigmaRule;
import fr.beffroi.rules.Bilingual;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How does an episode become an alert that people read? */
final class AlertWriter {
  private final SigmaRule rule;
  private final Alert.Rule about;
  private final MessageTemplate message;
  private final Reasons reasons;

  AlertWriter(SigmaRule rule) {
    this.rule = rule;
    RuleHeader header = rule.header();
    Guidance guidance = header.guidance();
    Category category = Objects.requireNonNullElse(guidance.category(), Category.ANOMALY);
    this.about = new Alert.Rule(header.id(), header.name(), header.level(), category);
    Bilingual title = new Bilingual(header.title(), header.title());
    this.message = new MessageTemplate(Objects.requireNonNullElse(guidance.message(), title));
    this.reasons = new Reasons(rule);
  }

  Alert write(GroupMemory memory, Episode episode, boolean ended) {
    Map<String, String> group = group(rule.grouping(), memory.group());
    return new Alert(
        episode.id,
        about,
        memory.commune(),
        Instant.ofEpochMilli(episode.opened),
        Instant.ofEpochMilli(episode.firstSeen),
        Instant.ofEpochMilli(episode.lastSeen),
        episode.count,
        group.getOrDefault("source.ip", episode.sourceIp.value()),
        group.getOrDefault("user.name", user(episode)),
        group.getOrDefault("host.name", episode.hostName.value()),
        episode.service,
        group,
        episode.traits,
        List.copyOf(episode.users),
        episode.evidence(),
        message.fill(group, episode),
        List.of(reasons.why(episode)),
        ended);
  }

  /** Of several accounts, the one that got in is the one to look at. */
  private static @Nullable String user(Episode episode) {
    return episode.userName.several() ? episode.successfulUser : episode.userName.value();
  }

  private static Map<String, String> group(Grouping grouping, List<String> values) {
    Map<String, String> group = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      if (!values.get(i).isEmpty()) {
        group.put(grouping.names().get(i), values.get(i));
      }
    }
    return Collections.unmodifiableMap(group);
  }
}
