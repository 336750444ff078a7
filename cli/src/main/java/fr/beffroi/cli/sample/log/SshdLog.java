package fr.beffroi.cli.sample.log;

import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.town.Server;

/**
 * How does OpenSSH on Debian write what happens at its door, PAM beside it? RFC 3164 lines in
 * {@code auth.log}, in the words of OpenSSH's {@code auth.c}, {@code packet.c} and pam_unix.
 *
 * <p>{@code connection} is the number of the process that serves the connection.
 */
public final class SshdLog {
  private final Stage stage;
  private final Server server;
  private final String source;

  public SshdLog(Stage stage, Server server) {
    this.stage = stage;
    this.server = server;
    this.source = server.authSource();
  }

  private void write(int connection, String message) {
    stage.write(source, Syslog.line(stage, server, server.sshd(), connection, message));
  }

  /** A wrong password for an account that exists, as sshd alone and PAM before it say it. */
  public void failedPassword(int connection, String user, String ip, int port) {
    failure(connection, ip, " user=" + user);
    write(connection, "Failed password for " + user + from(ip, port));
  }

  /** A password for an account that does not exist. */
  public void invalidUser(int connection, String user, String ip, int port) {
    write(connection, "Invalid user " + user + " from " + ip + " port " + port);
    write(connection, "pam_unix(sshd:auth): check pass; user unknown");
    failure(connection, ip, "");
    write(connection, "Failed password for invalid user " + user + from(ip, port));
  }

  private void failure(int connection, String ip, String user) {
    write(
        connection,
        "pam_unix(sshd:auth): authentication failure; logname= uid=0 euid=0 tty=ssh ruser= rhost="
            + ip
            + ' '
            + user);
  }

  /** The name is tried and given up before any password. */
  public void invalidUserGone(int connection, String user, String ip, int port) {
    write(connection, "Invalid user " + user + " from " + ip + " port " + port);
    write(
        connection,
        "Connection closed by invalid user " + user + ' ' + ip + " port " + port + " [preauth]");
  }

  public void accepted(int connection, String user, String ip, int port) {
    write(connection, "Accepted password for " + user + from(ip, port));
    opened(connection, user);
  }

  public void acceptedKey(int connection, String user, String ip, int port, String key) {
    write(connection, "Accepted publickey for " + user + from(ip, port) + ": ED25519 " + key);
    opened(connection, user);
  }

  private void opened(int connection, String user) {
    write(
        connection,
        "pam_unix(sshd:session): session opened for user " + user + "(uid=1001) by (uid=0)");
  }

  public void disconnected(int connection, String user, String ip, int port) {
    write(
        connection,
        "Received disconnect from " + ip + " port " + port + ":11: disconnected by user");
    write(connection, "Disconnected from user " + user + ' ' + ip + " port " + port);
    write(connection, "pam_unix(sshd:session): session closed for user " + user);
  }

  public void closedBeforeLogin(int connection, String user, String ip, int port) {
    write(
        connection,
        "Connection closed by authenticating user "
            + user
            + ' '
            + ip
            + " port "
            + port
            + " [preauth]");
  }

  public void goodbyeBeforeLogin(int connection, String ip, int port) {
    write(
        connection, "Received disconnect from " + ip + " port " + port + ":11: Bye Bye [preauth]");
  }

  /** Someone connects and says nothing; a monitoring system, for instance. */
  public void closed(int connection, String ip, int port) {
    write(connection, "Connection closed by " + ip + " port " + port);
  }

  public void noIdentification(int connection, String ip, int port) {
    write(connection, "error: kex_exchange_identification: Connection closed by remote host");
    write(connection, "Connection closed by " + ip + " port " + port);
  }

  public void tooManyFailures(int connection, String user, String ip, int port) {
    write(
        connection,
        "error: maximum authentication attempts exceeded for "
            + user
            + from(ip, port)
            + " [preauth]");
    write(
        connection,
        "Disconnecting authenticating user "
            + user
            + ' '
            + ip
            + " port "
            + port
            + ": Too many authentication failures [preauth]");
  }

  public void listening() {
    stage.write(
        source, Syslog.line(stage, server, "sshd", 812, "Server listening on 0.0.0.0 port 22."));
    stage.write(source, Syslog.line(stage, server, "sshd", 812, "Server listening on :: port 22."));
  }

  private static String from(String ip, int port) {
    return " from " + ip + " port " + port + " ssh2";
  }
}
