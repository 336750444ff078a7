package fr.beffroi.cli.sample.episode;

import fr.beffroi.cli.sample.log.StormshieldLog;
import fr.beffroi.cli.sample.log.WebLog;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.stage.Story;
import fr.beffroi.cli.sample.stage.Told;
import fr.beffroi.cli.sample.town.Browsers;
import fr.beffroi.cli.sample.town.Dice;
import java.util.ArrayList;
import java.util.List;

/**
 * Passwords leaked elsewhere are tried from 60 to 250 addresses, one or two tries each, within 40
 * minutes to 4 hours: on the firewall's VPN, with accounts of which a third exist, or on the login
 * of the inhabitants' space, where the lines name no account.
 */
final class CredentialStuffing implements Story {
  @Override
  public When when() {
    return When.ANY_DAY;
  }

  @Override
  public Told begin(Stage stage, int day) {
    Dice dice = stage.dice();
    List<String> addresses = addresses(stage, dice.between(60, 250));
    long pause = dice.between(2_400_000L, 14_400_000L) / addresses.size();
    long start = stage.calendar().at(day, dice.between(0.0, 20.0));
    boolean vpn = dice.chance(0.6);
    Told told = vpn ? vpn(stage, addresses, pause, start) : web(stage, addresses, pause, start);
    return told.from(addresses);
  }

  private static List<String> addresses(Stage stage, int count) {
    List<String> addresses = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      addresses.add(stage.town().outside().someone());
    }
    return addresses;
  }

  private static Told vpn(Stage stage, List<String> addresses, long pause, long start) {
    Dice dice = stage.dice();
    StormshieldLog log = new StormshieldLog(stage);
    List<String> accounts = new ArrayList<>();
    for (int i = 0; i < addresses.size(); i++) {
      accounts.add(
          i % 3 == 0
              ? dice.pick(stage.town().agents()).account()
              : "contact" + dice.between(100, 999));
    }
    stage.seriesAt(
        start,
        addresses.size(),
        () -> dice.between(pause / 3, pause * 5 / 3),
        number -> {
          log.refused(accounts.get(number), addresses.get(number), "OPENVPN");
          if (dice.chance(0.3)) {
            stage.after(
                dice.between(2_000L, 20_000L),
                () -> log.refused(accounts.get(number), addresses.get(number), "OPENVPN"));
          }
        });
    return Told.attack("credential_stuffing_vpn", "credential_stuffing", "password_spraying")
        .accounts(accounts)
        .on(stage.town().firewall().name())
        .said(
            "%d adresses ont essayé sur le VPN des identifiants volés ailleurs."
                .formatted(addresses.size()),
            "%d addresses tried credentials stolen elsewhere on the VPN."
                .formatted(addresses.size()));
  }

  private static Told web(Stage stage, List<String> addresses, long pause, long start) {
    Dice dice = stage.dice();
    WebLog log = new WebLog(stage);
    stage.seriesAt(
        start,
        addresses.size(),
        () -> dice.between(pause / 3, pause * 5 / 3),
        number -> {
          String browser = Browsers.ofSomeone(dice);
          int tries = dice.between(1, 2);
          stage.series(
              tries,
              () -> dice.between(1_000L, 9_000L),
              turn ->
                  log.request(
                      addresses.get(number),
                      "POST /mon-espace/connexion",
                      401,
                      dice.between(1_900L, 1_960L),
                      "https://www.saint-exemple.example/mon-espace/connexion",
                      browser),
              () -> {});
        });
    return Told.attack("credential_stuffing_web", "credential_stuffing", "brute_force")
        .on(stage.town().web().name(), "www.saint-exemple.example")
        .said(
            "%d adresses ont essayé sur l'espace des habitants des identifiants volés ailleurs."
                .formatted(addresses.size()),
            "%d addresses tried credentials stolen elsewhere on the inhabitants' space."
                .formatted(addresses.size()));
  }
}
