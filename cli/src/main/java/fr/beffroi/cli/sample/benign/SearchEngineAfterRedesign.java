package fr.beffroi.cli.sample.benign;

import fr.beffroi.cli.sample.log.WebLog;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.stage.Story;
import fr.beffroi.cli.sample.stage.Told;
import fr.beffroi.cli.sample.town.Browsers;
import fr.beffroi.cli.sample.town.Dice;
import java.util.List;

/**
 * The pages of the old site are gone: Googlebot asks for 300 to 1,200 of them over half a day and
 * gets 404. The addresses read like old pages, not like configuration files.
 */
final class SearchEngineAfterRedesign implements Story {
  @Override
  public When when() {
    return When.ANY_DAY;
  }

  @Override
  public Told begin(Stage stage, int day) {
    Dice dice = stage.dice();
    boolean google = dice.chance(0.6);
    List<String> addresses =
        List.of(stage.town().outside().someone(), stage.town().outside().someone());
    int pages = dice.between(300, 1_200);
    long pause = 12 * 3_600_000L / pages;
    String browser = google ? Browsers.GOOGLEBOT : Browsers.BINGBOT;
    WebLog web = new WebLog(stage);
    stage.seriesAt(
        stage.calendar().at(day, dice.between(0.0, 11.0)),
        pages,
        () -> dice.between(pause / 3, pause * 5 / 3),
        number ->
            web.request(
                addresses.get(number & 1),
                "GET /spip.php?article" + dice.between(10, 4_000),
                dice.chance(0.9) ? 404 : 301,
                dice.between(500L, 9_000L),
                browser));
    return Told.benign("search_engine_after_redesign")
        .from(addresses)
        .on(stage.town().web().name(), "www.saint-exemple.example")
        .said(
            "Un moteur de recherche a redemandé %d pages de l'ancien site.".formatted(pages),
            "A search engine asked again for %d pages of the old site.".formatted(pages));
  }
}
