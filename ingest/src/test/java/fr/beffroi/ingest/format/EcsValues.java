package fr.beffroi.ingest.format;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** Which values does ECS 8.17 allow, and which types does it expect under which category? */
final class EcsValues {
  static final Set<String> OUTCOMES = Set.of("success", "failure", "unknown");

  static final Map<String, Set<String>> TYPES_OF_CATEGORY =
      Map.ofEntries(
          entry(
              "api",
              Set.of(
                  "access",
                  "admin",
                  "allowed",
                  "change",
                  "creation",
                  "deletion",
                  "denied",
                  "end",
                  "info",
                  "start",
                  "user")),
          entry("authentication", Set.of("start", "end", "info")),
          entry("configuration", Set.of("access", "change", "creation", "deletion", "info")),
          entry("database", Set.of("access", "change", "info", "error")),
          entry("driver", Set.of("change", "end", "info", "start")),
          entry("email", Set.of("info")),
          entry("file", Set.of("access", "change", "creation", "deletion", "info")),
          entry("host", Set.of("access", "change", "end", "info", "start")),
          entry("iam", Set.of("admin", "change", "creation", "deletion", "group", "info", "user")),
          entry("intrusion_detection", Set.of("allowed", "denied", "info")),
          entry("library", Set.of("start")),
          entry("malware", Set.of("info")),
          entry(
              "network",
              Set.of(
                  "access", "allowed", "connection", "denied", "end", "info", "protocol", "start")),
          entry("package", Set.of("access", "change", "deletion", "info", "installation", "start")),
          entry("process", Set.of("access", "change", "end", "info", "start")),
          entry("registry", Set.of("access", "change", "creation", "deletion")),
          entry("session", Set.of("start", "end", "info")),
          entry("threat", Set.of("indicator")),
          entry("vulnerability", Set.of("info")),
          entry("web", Set.of("access", "error", "info")));

  private EcsValues() {}
}
