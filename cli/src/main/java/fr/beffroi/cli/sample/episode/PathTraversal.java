package fr.beffroi.cli.sample.episode;

import fr.beffroi.cli.sample.log.WebLog;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.stage.Story;
import fr.beffroi.cli.sample.stage.Told;
import fr.beffroi.cli.sample.town.Browsers;
import fr.beffroi.cli.sample.town.Dice;
import java.util.List;

/**
 * One address asks for /etc/passwd and the like through 8 to 60 paths that climb out of the site.
 */
final class PathTraversal implements Story {
  private static final List<String> ATTEMPTS =
      List.of(
          "/wp-content/plugins/galerie/download.php?file=../../../../etc/passwd",
          "/index.php?page=../../../../../../etc/passwd",
          "/cgi-bin/.%2e/.%2e/.%2e/.%2e/etc/passwd",
          "/?f=..%2f..%2f..%2f..%2fetc%2fpasswd",
          "/wp-content/themes/mairie/get.php?p=....//....//....//etc/shadow",
          "/download?path=%2e%2e%2f%2e%2e%2fwp-config.php",
          "/static/../../../../proc/self/environ",
          "/lire.php?doc=..%5c..%5c..%5cwindows%5cwin.ini");

  @Override
  public When when() {
    return When.ANY_DAY;
  }

  @Override
  public Told begin(Stage stage, int day) {
    Dice dice = stage.dice();
    String ip = stage.town().outside().someone();
    int requests = dice.between(8, 60);
    long pause = dice.between(400L, 20_000L);
    String browser = Browsers.ofAutomaton(dice);
    WebLog web = new WebLog(stage);
    stage.seriesAt(
        stage.calendar().at(day, dice.between(0.0, 23.0)),
        requests,
        pause,
        number ->
            web.request(
                ip,
                "GET " + ATTEMPTS.get(number % ATTEMPTS.size()),
                dice.pick(List.of(400, 403, 404)),
                dice.between(150L, 600L),
                browser));
    return Told.attack("path_traversal", "web_attack")
        .from(ip)
        .on(stage.town().web().name(), "www.saint-exemple.example")
        .said(
            "%s a essayé %d fois de lire des fichiers du serveur à travers le site."
                .formatted(ip, requests),
            "%s tried %d times to read the server's files through the web site."
                .formatted(ip, requests));
  }
}
