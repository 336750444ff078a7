package fr.beffroi.cli.sample.episode;

import fr.beffroi.cli.sample.log.WebLog;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.stage.Story;
import fr.beffroi.cli.sample.stage.Told;
import fr.beffroi.cli.sample.town.Browsers;
import fr.beffroi.cli.sample.town.Dice;

/**
 * One address tries passwords on wp-login.php or through xmlrpc.php: 80 to 900 posts, one every 0.3
 * to 6 seconds. WordPress answers a wrong password with 200.
 */
final class WordPressLoginAttack implements Story {
  @Override
  public When when() {
    return When.ANY_DAY;
  }

  @Override
  public Told begin(Stage stage, int day) {
    Dice dice = stage.dice();
    String ip = stage.town().outside().someone();
    String door = dice.chance(0.65) ? "POST /wp-login.php" : "POST /xmlrpc.php";
    int tries = dice.between(80, 900);
    long pause = dice.between(300L, 6_000L);
    String browser = Browsers.ofSomeone(dice);
    WebLog web = new WebLog(stage);
    stage.seriesAt(
        stage.calendar().at(day, dice.between(0.0, 22.0)),
        tries,
        pause,
        number -> web.request(ip, door, 200, dice.between(5_990L, 6_020L), browser));
    return Told.attack("wordpress_login", "brute_force", "web_attack", "credential_stuffing")
        .from(ip)
        .on(stage.town().web().name(), "www.saint-exemple.example")
        .said(
            "%s a essayé %d mots de passe de WordPress.".formatted(ip, tries),
            "%s tried %d passwords of WordPress.".formatted(ip, tries));
  }
}
