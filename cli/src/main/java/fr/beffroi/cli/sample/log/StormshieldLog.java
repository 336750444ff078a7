package fr.beffroi.cli.sample.log;

import fr.beffroi.cli.sample.stage.Stage;

/**
 * How does a Stormshield SNS 4 write its audit logs? WELF lines of {@code key=value} (Stormshield,
 * "Description of audit logs": l_auth, l_filter, l_connection, l_alarm, l_server).
 */
public final class StormshieldLog {
  /** The name that an administrator gave it; by default it would be its serial number. */
  private static final String NAME = "fw-mairie";

  private final Stage stage;

  public StormshieldLog(Stage stage) {
    this.stage = stage;
  }

  /** The source that receives the firewall's lines. */
  public static String source() {
    return "syslog-udp:514/fw-mairie";
  }

  private StringBuilder line(long secondsAgo) {
    return new StringBuilder(420)
        .append("id=firewall time=\"")
        .append(stage.stamps().spaced())
        .append("\" fw=\"" + NAME + "\" tz=")
        .append(stage.stamps().offset())
        .append(" startime=\"")
        .append(stage.stamps().spacedAgo(secondsAgo))
        .append('"');
  }

  private void write(StringBuilder line, String type) {
    stage.write(source(), line.append(" logtype=\"").append(type).append('"').toString());
  }

  /** l_auth: someone logs in on the firewall's VPN or captive portal. */
  public void authenticated(String user, String ip, String method) {
    auth(user, ip, method, 0, "User logged in");
  }

  public void refused(String user, String ip, String method) {
    auth(user, ip, method, 3, "Authentication Failed");
  }

  public void loggedOut(String user, String ip, String method) {
    auth(user, ip, method, 0, "User logged out");
  }

  private void auth(String user, String ip, String method, int error, String message) {
    StringBuilder line = line(0);
    line.append(" user=\"").append(user).append("\" src=").append(ip);
    line.append(" domain=\"saint-exemple.example\" confid=1 ruleid=2 method=\"").append(method);
    line.append("\" error=").append(error).append(" msg=\"").append(message).append('"');
    write(line, "auth");
  }

  /** l_server: what an administrator does on the firewall. */
  public void command(String user, String address, int session, int error, String command) {
    StringBuilder line = line(0);
    line.append(" error=").append(error).append(" user=\"").append(user);
    line.append("\" address=").append(address).append(" sessionid=").append(session);
    line.append(" msg=\"").append(command).append('"');
    write(line, "server");
  }

  /** l_filter: a packet that a rule refuses. */
  public void blocked(Flow flow, int rule) {
    StringBuilder line = line(0);
    flow(flow, rule, line);
    line.append(" ipv=4 sent=0 rcvd=0 duration=0.00 action=block");
    write(line, "filter");
  }

  /** l_connection: a connection that is over. */
  public void connection(Flow flow, int rule, long sent, long received, long millis) {
    StringBuilder line = line(millis / 1000);
    flow(flow, rule, line);
    line.append(" ipv=4 sent=").append(sent).append(" rcvd=").append(received);
    line.append(" duration=").append(millis / 1000).append('.');
    long hundredths = millis % 1000 / 10;
    line.append(hundredths < 10 ? "0" : "").append(hundredths).append(" action=pass");
    write(line, "connection");
  }

  /** l_alarm: the intrusion prevention engine's verdict. */
  public void alarm(Flow flow, String message, int alarm, boolean blocked) {
    StringBuilder line = line(0);
    line.append(" pri=4 confid=00 srcif=\"").append(flow.from().port());
    line.append("\" srcifname=\"").append(flow.from().label()).append("\" ipproto=");
    line.append(flow.transport()).append(" proto=").append(flow.service()).append(" src=");
    line.append(flow.source()).append(" srcport=").append(flow.sourcePort());
    line.append(" srcportname=ephemeral_fw_").append(flow.transport()).append(" dst=");
    line.append(flow.destination()).append(" dstport=").append(flow.destinationPort());
    line.append(" dstportname=").append(flow.service()).append(" ipv=4 action=");
    line.append(blocked ? "block" : "pass").append(" msg=\"").append(message);
    line.append("\" class=protocol classification=0 alarmid=").append(alarm);
    line.append(" target=src");
    write(line, "alarm");
  }

  private static void flow(Flow flow, int rule, StringBuilder line) {
    line.append(" pri=5 confid=01 slotlevel=2 ruleid=").append(rule).append(" srcif=\"");
    line.append(flow.from().port()).append("\" srcifname=\"").append(flow.from().label());
    line.append("\" ipproto=").append(flow.transport()).append(" dstif=\"");
    line.append(flow.to().port()).append("\" dstifname=\"").append(flow.to().label());
    line.append("\" proto=").append(flow.service()).append(" src=").append(flow.source());
    line.append(" srcport=").append(flow.sourcePort()).append(" srcportname=ephemeral_fw_");
    line.append(flow.transport()).append(" dst=").append(flow.destination()).append(" dstport=");
    line.append(flow.destinationPort()).append(" dstportname=").append(flow.service());
  }
}
