package fr.beffroi.cli.config;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What is there to read on this machine?
 *
 * @param root the root of its files: {@code /}, or a folder in a test
 */
public record Machine(Path root) {
  /** Where Debian and Red Hat write authentication when rsyslog runs. */
  private static final List<String> SYSTEM_LOGS =
      List.of("var/log/auth.log", "var/log/secure", "var/log/syslog", "var/log/messages");

  /** What services write themselves, beside the journal. */
  private static final List<String> SERVICE_LOGS =
      List.of(
          "var/log/nginx/access.log",
          "var/log/apache2/access.log",
          "var/log/httpd/access_log",
          "var/log/squid/access.log",
          "var/log/unbound/unbound.log");

  public static Machine here() {
    return new Machine(Path.of("/"));
  }

  /** Whether systemd keeps a journal here, on disk or in memory. */
  public boolean hasJournal() {
    return Files.isDirectory(root.resolve("var/log/journal"))
        || Files.isDirectory(root.resolve("run/log/journal"));
  }

  public boolean hasJournalctl() {
    return Stream.of("usr/bin/journalctl", "bin/journalctl")
        .anyMatch(name -> Files.isExecutable(root.resolve(name)));
  }

  /** The system's own log files; they repeat the journal where there is one. */
  public List<Path> systemLogs() {
    return existing(SYSTEM_LOGS);
  }

  public List<Path> serviceLogs() {
    return existing(SERVICE_LOGS);
  }

  /** The machine's name as a slug; "mairie" where it has none that could be one. */
  public String slug() {
    try {
      String host = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
      String slug = host.replaceFirst("\\..*", "").replaceAll("[^a-z0-9-]", "-");
      return Commune.isSlug(slug) ? slug : "mairie";
    } catch (UnknownHostException e) {
      return "mairie";
    }
  }

  /** Whether this process could receive there now. */
  public static boolean isFree(SourceSettings.Protocol protocol, String bind, int port) {
    InetSocketAddress address = new InetSocketAddress(bind, port);
    try {
      if (protocol == SourceSettings.Protocol.UDP) {
        try (DatagramSocket socket = new DatagramSocket(address)) {
          return socket.isBound();
        }
      }
      try (ServerSocket socket = new ServerSocket()) {
        socket.setReuseAddress(true);
        socket.bind(address);
        return true;
      }
    } catch (IOException e) {
      return false;
    }
  }

  private List<Path> existing(List<String> names) {
    List<Path> there = new ArrayList<>();
    for (String name : names) {
      Path file = root.resolve(name);
      if (Files.exists(file)) {
        there.add(file);
      }
    }
    return there;
  }
}
