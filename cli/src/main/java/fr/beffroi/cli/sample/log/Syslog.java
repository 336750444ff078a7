package fr.beffroi.cli.sample.log;

import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.town.Server;

/** How does rsyslog write a line to a file by default? RFC 3164 without its priority. */
final class Syslog {
  private Syslog() {}

  static String line(Stage stage, Server server, String program, int pid, String message) {
    return stage.stamps().syslog()
        + ' '
        + server.name()
        + ' '
        + program
        + '['
        + pid
        + "]: "
        + message;
  }

  static String withoutPid(Stage stage, Server server, String program, String message) {
    return stage.stamps().syslog() + ' ' + server.name() + ' ' + program + ": " + message;
  }
}
