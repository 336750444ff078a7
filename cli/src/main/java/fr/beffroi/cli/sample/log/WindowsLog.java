package fr.beffroi.cli.sample.log;

import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.town.Server;
import fr.beffroi.cli.sample.town.Town;
import java.util.Locale;

/**
 * How does Winlogbeat 8 write a record of a French Windows server's Security channel? One JSON
 * object a line; names of tasks and messages are in French, {@code event_data} never is.
 */
final class WindowsLog {
  static final String NOBODY = "S-1-0-0";
  static final String SYSTEM = "S-1-5-18";

  private final Stage stage;
  private final Server server;
  private final String source;
  private final String head;

  WindowsLog(Stage stage, Server server) {
    this.stage = stage;
    this.server = server;
    this.source = server.source("security.ndjson");
    String full = server.name() + '.' + Town.DOMAIN;
    this.head =
        "\"host\":{\"name\":\""
            + server.name()
            + "\"},\"agent\":{\"type\":\"winlogbeat\","
            + "\"version\":\"8.17.4\",\"name\":\""
            + server.name()
            + "\"},"
            + "\"ecs\":{\"version\":\"8.0.0\"},\"winlog\":{\"channel\":\"Security\","
            + "\"computer_name\":\""
            + full
            + "\",\"provider_name\":"
            + "\"Microsoft-Windows-Security-Auditing\",\"provider_guid\":"
            + "\"{54849625-5478-4994-A5BA-3E3B0328C30D}\",\"api\":\"wineventlog\","
            + "\"opcode\":\"Informations\",\"process\":{\"pid\":712,\"thread\":{\"id\":4188}},";
  }

  String serverAccount() {
    return server.name() + '$';
  }

  /** A new logon's identifier, unique on the machine until it restarts. */
  String logonId() {
    long number = stage.clock().count(server.name() + ".logon", 0x3a4000L) * 0x1b7;
    return "0x" + Long.toHexString(number);
  }

  /**
   * Begins a record.
   *
   * @param task the event's task in French
   * @param message the first sentence of the rendered text
   */
  Entry event(int code, boolean success, String task, String message) {
    return new Entry(code, success, task, message);
  }

  /** A record that is being written. */
  final class Entry {
    private final StringBuilder json = new StringBuilder(1_600);
    private boolean first = true;

    private Entry(int code, boolean success, String task, String message) {
      long number = stage.clock().count(server.name() + ".record", 48_210_000L);
      json.append("{\"@timestamp\":\"").append(stage.stamps().utc());
      json.append("\",\"event\":{\"code\":\"").append(code);
      json.append("\",\"kind\":\"event\",\"provider\":\"Microsoft-Windows-Security-Auditing\"");
      json.append(",\"action\":\"").append(task).append("\",\"outcome\":\"");
      json.append(success ? "success" : "failure")
          .append("\"},\"log\":{\"level\":\"information\"}");
      json.append(",\"message\":\"").append(message).append("\",").append(head);
      json.append("\"event_id\":\"").append(code).append("\",\"record_id\":").append(number);
      json.append(",\"task\":\"").append(task).append("\",\"keywords\":[\"");
      json.append(success ? "Succès de l’audit" : "Échec de l’audit")
          .append("\"],\"event_data\":{");
    }

    /** One of {@code event_data}. */
    Entry set(String name, String value) {
      json.append(first ? "\"" : ",\"").append(name).append("\":\"");
      quote(value, json);
      json.append('"');
      first = false;
      return this;
    }

    /** The machine that asked for a ticket, without a smart card. */
    Entry askedFrom(String ip, String port) {
      return set("IpAddress", mapped(ip))
          .set("IpPort", port)
          .set("CertIssuerName", "")
          .set("CertSerialNumber", "")
          .set("CertThumbprint", "");
    }

    void write() {
      stage.write(source, json.append("}}}").toString());
    }
  }

  /** RFC 8259, section 7. */
  private static void quote(String value, StringBuilder json) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"', '\\' -> json.append('\\').append(c);
        case '\n' -> json.append("\\n");
        case '\t' -> json.append("\\t");
        default -> json.append(c);
      }
    }
  }

  /** An IPv4 address as the Kerberos service writes it. */
  static String mapped(String ip) {
    return "::ffff:" + ip;
  }

  static String realm() {
    return Town.DOMAIN.toUpperCase(Locale.ROOT);
  }
}
