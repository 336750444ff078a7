package fr.beffroi.cli.sample.benign;

import fr.beffroi.cli.sample.log.ResolverLog;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.stage.Story;
import fr.beffroi.cli.sample.stage.Told;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Sites;

/**
 * The mail server asks for names, block lists and signatures of every letter: most DNS there is.
 */
final class MailServerQuestions implements Story {
  private static final double LETTERS_A_DAY = 900;

  @Override
  public When when() {
    return When.ALWAYS;
  }

  @Override
  public Told begin(Stage stage, int day) {
    Dice dice = stage.dice();
    String ip = stage.town().mail().ip();
    ResolverLog log = new ResolverLog(stage);
    stage.repeat(
        stage.calendar().steady(),
        LETTERS_A_DAY * stage.calendar().days(),
        () -> {
          String site = Sites.visited(dice).host().substring(4);
          String reversed = dice.between(1, 254) + "." + dice.between(0, 255) + ".18.198";
          log.asked(ip, site, "MX");
          log.asked(ip, site, "TXT");
          log.asked(ip, "_dmarc." + site, "TXT");
          log.asked(ip, reversed + ".liste.antispam.example", "A");
          log.asked(ip, reversed + ".in-addr.arpa", "PTR");
        });
    return Told.benign("mail_server_questions")
        .from(ip)
        .on("proxy01", "mail01")
        .said(
            "Le serveur de messagerie pose des milliers de questions DNS par jour : c'est son métier.",
            "The mail server asks thousands of DNS questions a day: that is its work.");
  }
}
