package fr.beffroi.cli.sample.episode;

import fr.beffroi.cli.sample.log.WebLog;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.stage.Story;
import fr.beffroi.cli.sample.stage.Told;
import fr.beffroi.cli.sample.town.Browsers;
import fr.beffroi.cli.sample.town.Dice;
import java.util.List;

/**
 * One address asks the web site for 60 to 500 files that should never be published: environment
 * files, copies of wp-config.php, repositories, consoles; 0.5 to 10 a second.
 */
final class WebProbing implements Story {
  private static final List<String> FILES =
      List.of(
          "/.env",
          "/.env.bak",
          "/.env.production",
          "/wp-config.php.bak",
          "/wp-config.bak",
          "/wp-config.php~",
          "/wp-config.old",
          "/.git/HEAD",
          "/.git/config",
          "/.svn/entries",
          "/.htpasswd",
          "/phpmyadmin/",
          "/pma/",
          "/adminer.php",
          "/phpinfo.php",
          "/info.php",
          "/backup.sql",
          "/dump.sql",
          "/db.sql.gz",
          "/site.zip",
          "/www.tar.gz",
          "/backup.zip",
          "/server-status",
          "/.aws/credentials",
          "/.ssh/id_rsa",
          "/config.json",
          "/console/",
          "/actuator/env",
          "/solr/admin/",
          "/jenkins/login",
          "/manager/html",
          "/debug/default/view",
          "/composer.lock",
          "/.vscode/sftp.json",
          "/.DS_Store",
          "/storage/logs/laravel.log");
  private static final List<String> FOLDERS =
      List.of("", "/old", "/backup", "/dev", "/test", "/wp", "/site", "/public", "/api", "/admin");

  @Override
  public When when() {
    return When.ANY_DAY;
  }

  @Override
  public Told begin(Stage stage, int day) {
    Dice dice = stage.dice();
    String ip = stage.town().outside().someone();
    int requests = dice.between(60, Math.min(500, FILES.size() * FOLDERS.size()));
    long pause = dice.between(100L, 2_000L);
    String browser = Browsers.ofAutomaton(dice);
    WebLog web = new WebLog(stage);
    stage.seriesAt(
        stage.calendar().at(day, dice.between(0.0, 23.0)),
        requests,
        pause,
        number ->
            web.request(
                ip,
                "GET "
                    + FOLDERS.get(number / FILES.size() % FOLDERS.size())
                    + FILES.get(number % FILES.size()),
                dice.chance(0.1) ? 403 : 404,
                dice.between(146L, 548L),
                browser));
    return Told.attack("web_probing", "web_probing")
        .from(ip)
        .on(stage.town().web().name(), "www.saint-exemple.example")
        .said(
            "%s a cherché %d fichiers sensibles sur le site de la commune.".formatted(ip, requests),
            "%s looked for %d sensitive files on the town's web site.".formatted(ip, requests));
  }
}
