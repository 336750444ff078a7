package fr.beffroi.cli.sample.actor;

import fr.beffroi.cli.sample.log.WebLog;
import fr.beffroi.cli.sample.stage.Actor;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.town.Browsers;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Outside;
import java.util.List;

/** Who looks at the town's WordPress site? Inhabitants, and the clerk who edits it. */
final class WebVisitors implements Actor {
  private static final double VISITS_A_DAY = 430;
  private static final String SITE = "https://www.saint-exemple.example";
  private static final List<String> PAGES =
      List.of(
          "/",
          "/demarches/",
          "/actualites/",
          "/menus-de-la-cantine/",
          "/mediatheque/",
          "/demarches/carte-identite-passeport/",
          "/agenda/",
          "/contact/",
          "/vie-municipale/",
          "/urbanisme/plu/",
          "/conseil-municipal/deliberations/",
          "/associations/",
          "/dechets/",
          "/mon-espace/connexion",
          "/elections/",
          "/transports-scolaires/",
          "/marches-publics/",
          "/?s=horaires+mairie",
          "/?s=piscine",
          "/ecoles/inscriptions/?annee=2026");
  private static final List<String> PARTS =
      List.of(
          "/wp-content/themes/mairie/style.css?ver=6.8.1",
          "/wp-includes/js/jquery/jquery.min.js?ver=3.7.1",
          "/wp-content/uploads/2026/04/bandeau.webp",
          "/wp-content/themes/mairie/images/logo.svg",
          "/wp-content/uploads/2026/05/menu-cantine.pdf");

  @Override
  public void begin(Stage stage) {
    Dice dice = stage.dice();
    WebLog web = new WebLog(stage);
    stage.repeat(
        stage.calendar().visitors(),
        VISITS_A_DAY * stage.calendar().days() * stage.traffic(),
        () -> visit(stage, web, dice.between(0, 9_000)));
    stage.repeat(
        stage.calendar().office(), 3.0 * stage.calendar().days(), () -> editor(stage, web));
  }

  private static void visit(Stage stage, WebLog web, int visitor) {
    Dice dice = stage.dice();
    String ip = Outside.visitor(visitor);
    String browser = Browsers.ofVisitor(visitor);
    stage.series(
        dice.between(1, 4),
        () -> dice.between(5_000L, 90_000L),
        number -> {
          String page = dice.favourite(PAGES);
          boolean gone = dice.chance(0.012);
          String path = gone ? "/ancien-site/page-" + dice.between(1, 80) + ".html" : page;
          String from = number == 0 ? "-" : SITE + '/';
          web.request(ip, "GET " + path, gone ? 404 : 200, dice.size(18_000, 0.6), from, browser);
          if (!gone) {
            parts(stage, web, ip, browser, SITE + page);
          }
        },
        () -> {});
  }

  private static void parts(Stage stage, WebLog web, String ip, String browser, String page) {
    Dice dice = stage.dice();
    stage.series(
        dice.between(0, 4),
        () -> dice.between(10L, 400L),
        number ->
            web.request(
                ip,
                "GET " + PARTS.get(number),
                dice.chance(0.3) ? 304 : 200,
                dice.size(30_000, 0.9),
                page,
                browser),
        () -> {});
  }

  /** An agent of the communication service changes a page, from the town hall's address. */
  private static void editor(Stage stage, WebLog web) {
    Dice dice = stage.dice();
    String ip = stage.town().firewall().ip();
    String browser = Browsers.ofVisitor(3);
    web.request(ip, "GET /wp-login.php", 200, 6_120, browser);
    if (dice.chance(0.1)) {
      web.request(ip, "POST /wp-login.php", 200, 6_480, SITE + "/wp-login.php", browser);
    }
    stage.after(
        dice.between(6_000L, 20_000L),
        () -> {
          web.request(ip, "POST /wp-login.php", 302, 1_120, SITE + "/wp-login.php", browser);
          stage.series(
              dice.between(3, 12),
              () -> dice.between(2_000L, 60_000L),
              number ->
                  web.request(
                      ip,
                      "GET /wp-admin/post.php?post=" + dice.between(90, 990) + "&action=edit",
                      200,
                      dice.size(60_000, 0.4),
                      SITE + "/wp-admin/",
                      browser),
              () -> {});
        });
  }
}
