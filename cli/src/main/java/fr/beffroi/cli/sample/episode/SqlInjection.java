package fr.beffroi.cli.sample.episode;

import fr.beffroi.cli.sample.log.WebLog;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.stage.Story;
import fr.beffroi.cli.sample.stage.Told;
import fr.beffroi.cli.sample.town.Browsers;
import fr.beffroi.cli.sample.town.Dice;
import java.util.List;

/** One address puts SQL into the site's search and page numbers, 15 to 300 times. */
final class SqlInjection implements Story {
  private static final List<String> ATTEMPTS =
      List.of(
          "/?s=%27%20OR%20%271%27%3D%271",
          "/agenda/?id=12%20UNION%20SELECT%20user_login,user_pass%20FROM%20wp_users--%20-",
          "/actualites/?id=1%20AND%20SLEEP(5)",
          "/?p=1%27%20AND%201=1%20--%20",
          "/associations/?cat=3+UNION+ALL+SELECT+NULL,NULL,CONCAT(0x71,version())--",
          "/?s=1%27%3BSELECT%20pg_sleep(5)--",
          "/agenda/?id=1%20ORDER%20BY%2015--+",
          "/ecoles/?annee=2026%27%20AND%20EXTRACTVALUE(1,CONCAT(0x5c,(SELECT%20database())))--%20");

  @Override
  public When when() {
    return When.ANY_DAY;
  }

  @Override
  public Told begin(Stage stage, int day) {
    Dice dice = stage.dice();
    String ip = stage.town().outside().someone();
    int requests = dice.between(15, 300);
    long pause = dice.between(200L, 6_000L);
    String browser =
        dice.chance(0.5) ? "sqlmap/1.9.4#stable (https://sqlmap.org)" : Browsers.ofSomeone(dice);
    WebLog web = new WebLog(stage);
    stage.seriesAt(
        stage.calendar().at(day, dice.between(0.0, 23.0)),
        requests,
        pause,
        number ->
            web.request(
                ip,
                "GET " + ATTEMPTS.get(number % ATTEMPTS.size()),
                dice.chance(0.2) ? 500 : dice.chance(0.5) ? 403 : 200,
                dice.size(9_000, 0.8),
                browser));
    return Told.attack("sql_injection", "web_attack")
        .from(ip)
        .on(stage.town().web().name(), "www.saint-exemple.example")
        .said(
            "%s a glissé du SQL dans %d requêtes au site.".formatted(ip, requests),
            "%s put SQL into %d requests to the web site.".formatted(ip, requests));
  }
}
