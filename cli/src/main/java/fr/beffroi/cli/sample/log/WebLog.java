package fr.beffroi.cli.sample.log;

import fr.beffroi.cli.sample.stage.Stage;

/** How does nginx write a request for the town's web site? Its {@code combined} format. */
public final class WebLog {
  private final Stage stage;
  private final String source;

  public WebLog(Stage stage) {
    this.stage = stage;
    this.source = stage.town().web().source("nginx/access.log");
  }

  /** A request without a referring page. */
  public void request(String ip, String request, int status, long bytes, String browser) {
    request(ip, request, status, bytes, "-", browser);
  }

  /** A request; {@code request} is method and target, such as {@code GET /}. */
  public void request(
      String ip, String request, int status, long bytes, String referrer, String browser) {
    stage.write(
        source,
        ip
            + " - - ["
            + stage.stamps().nginx()
            + "] \""
            + request
            + " HTTP/1.1\" "
            + status
            + ' '
            + bytes
            + " \""
            + referrer
            + "\" \""
            + browser
            + '"');
  }
}
