package fr.beffroi.cli.sample.actor;

import fr.beffroi.cli.sample.log.WebLog;
import fr.beffroi.cli.sample.stage.Actor;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.town.Browsers;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Outside;
import java.util.List;

/** Which automata try the web site all day? Each asks for one to six things that are not there. */
final class WebAutomata implements Actor {
  private static final double ADDRESSES_A_DAY = 160;
  private static final List<String> WANTED =
      List.of(
          "GET /",
          "GET /.env",
          "GET /robots.txt",
          "GET /favicon.ico",
          "GET /wp-login.php",
          "GET /.git/config",
          "POST /xmlrpc.php",
          "GET /admin",
          "GET /actuator/health",
          "GET /login",
          "GET /vendor/phpunit/phpunit/src/Util/PHP/eval-stdin.php",
          "GET /boaform/admin/formLogin",
          "GET /owa/auth/logon.aspx",
          "GET /HNAP1/",
          "GET /cgi-bin/luci",
          "GET /phpmyadmin/",
          "GET /sitemap.xml",
          "GET /_ignition/execute-solution");

  @Override
  public void begin(Stage stage) {
    Dice dice = stage.dice();
    WebLog web = new WebLog(stage);
    stage.repeat(
        stage.calendar().steady(),
        ADDRESSES_A_DAY * stage.calendar().days(),
        () -> {
          String ip = Outside.automaton(dice.between(0, Outside.automata() - 1));
          String browser = Browsers.ofAutomaton(dice);
          stage.series(
              dice.chance(0.6) ? 1 : dice.between(2, 6),
              () -> dice.between(300L, 20_000L),
              number -> ask(web, dice, ip, browser),
              () -> {});
        });
  }

  private static void ask(WebLog web, Dice dice, String ip, String browser) {
    String wanted = dice.favourite(WANTED);
    boolean there =
        wanted.equals("GET /")
            || wanted.endsWith("robots.txt")
            || wanted.endsWith("favicon.ico")
            || wanted.endsWith("wp-login.php")
            || wanted.endsWith("sitemap.xml");
    int status = there ? 200 : wanted.startsWith("POST") ? 403 : 404;
    web.request(ip, wanted, status, there ? dice.size(6_000, 0.5) : 548, browser);
  }
}
