package fr.beffroi.cli.command;

import fr.beffroi.cli.CommandRun;
import fr.beffroi.ingest.archive.ArchiveOptions;
import fr.beffroi.ingest.archive.ArchiveRecord;
import fr.beffroi.ingest.archive.ArchiveWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An installation that may count, with one service, a charter and a proxy's lines. */
final class Installed {
  private final Path folder;
  private final String slug;
  private @Nullable String received;

  Installed(Path folder, String slug) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.slug = slug;
    write(
        "beffroi.yml",
        """
        commune: {slug: %s, name: Nom de %s}
        networks: {inside: [192.0.2.0/24]}
        sources: []
        data: data
        shadow-ai: {enabled: true, charter: charte.yml}
        """
            .formatted(slug, slug));
    write(
        "charte.yml",
        """
        services:
          - {id: urbanisme, name: Urbanisme, networks: [192.0.2.0/24], staff: 12}
        rules:
          - {provider: deepseek, status: forbidden, reason: hors UE}
        """);
    write(
        "conformite.yml",
        """
        notice: {informed_on: 2026-09-15}
        cst: {consulted_on: 2026-09-10}
        aipd: {made_on: 2026-09-01}
        """);
  }

  static CommandRun shadowAi(Path folder, String verb, String... more) {
    return CommandRun.in(folder)
        .call(Stream.concat(Stream.of("shadow-ai", verb), Stream.of(more)).toArray(String[]::new));
  }

  Installed write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
    return this;
  }

  /** When lines that follow came in; that of their use otherwise. */
  Installed received(String instant) {
    received = instant;
    return this;
  }

  /** One request of each agent on that day. */
  Installed uses(String day, int agents, String host) throws Exception {
    long begin = Instant.parse(day + "T08:00:00Z").getEpochSecond();
    String[] lines = new String[agents];
    for (int agent = 0; agent < agents; agent++) {
      lines[agent] =
          "%d.123 245 192.0.2.%d TCP_TUNNEL/200 4512 CONNECT %s:443 - HIER_DIRECT/198.51.100.7 -"
              .formatted(begin + agent, agent + 1, host);
    }
    return lines(received == null ? day + "T09:00:00Z" : received, lines);
  }

  /** Lines received at that instant. */
  Installed lines(String at, String... lines) throws Exception {
    Clock clock = Clock.fixed(Instant.parse(at), ZoneOffset.UTC);
    Path archive = folder.resolve("data/archive");
    try (ArchiveWriter writer =
        ArchiveWriter.open(archive, slug, slug, clock, ArchiveOptions.defaults())) {
      for (String line : lines) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        writer.awaitCommitted(
            writer.append("file:/access.log", ArchiveRecord.Kind.LINE, "", bytes));
      }
    }
    return this;
  }
}
