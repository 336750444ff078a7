package fr.beffroi.cli.sample.log;

import fr.beffroi.cli.sample.stage.Stage;

/** How does Squid write to {@code access.log}? Its native format, {@code logformat squid}. */
public final class ProxyLog {
  private final Stage stage;
  private final String source;

  public ProxyLog(Stage stage) {
    this.stage = stage;
    this.source = stage.town().proxy().source("squid/access.log");
  }

  /** A TLS tunnel that is over. */
  public void tunnel(String ip, String user, String host, String server, long bytes, long millis) {
    write(ip, millis, "TCP_TUNNEL/200", bytes, "CONNECT " + host + ":443", user, server, "-");
  }

  /** A request in clear. */
  public void get(
      String ip, String user, String url, String server, long bytes, long millis, String type) {
    write(ip, millis, "TCP_MISS/200", bytes, "GET " + url, user, server, type);
  }

  /** A request that the proxy's list of forbidden sites refuses. */
  public void denied(String ip, String user, String host) {
    line(
        ip,
        0,
        "TCP_DENIED/403",
        3_917,
        "CONNECT " + host + ":443",
        user,
        "HIER_NONE/-",
        "text/html");
  }

  private void write(
      String ip,
      long millis,
      String result,
      long bytes,
      String request,
      String user,
      String server,
      String type) {
    line(ip, millis, result, bytes, request, user, "HIER_DIRECT/" + server, type);
  }

  private void line(
      String ip,
      long millis,
      String result,
      long bytes,
      String request,
      String user,
      String peer,
      String type) {
    String elapsed = Long.toString(millis);
    StringBuilder line = new StringBuilder(160).append(stage.stamps().unix()).append(' ');
    // %6tr: at least six characters wide.
    line.append("      ", 0, Math.max(0, 6 - elapsed.length())).append(elapsed).append(' ');
    line.append(ip).append(' ').append(result).append(' ').append(bytes).append(' ');
    line.append(request).append(' ').append(user).append(' ').append(peer).append(' ').append(type);
    stage.write(source, line.toString());
  }
}
