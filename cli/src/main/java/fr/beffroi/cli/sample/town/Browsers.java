package fr.beffroi.cli.sample.town;

import java.util.List;

/** What do the programs that ask for web pages say that they are? */
public final class Browsers {
  public static final String GOOGLEBOT =
      "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";
  public static final String BINGBOT =
      "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)";
  public static final String MONITORING = "check_http/v2.3.3 (monitoring-plugins 2.3.3)";

  private static final List<String> PEOPLE =
      List.of(
          "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
              + " Chrome/147.0.0.0 Safari/537.36",
          "Mozilla/5.0 (iPhone; CPU iPhone OS 19_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like"
              + " Gecko) Version/19.4 Mobile/15E148 Safari/604.1",
          "Mozilla/5.0 (Linux; Android 15; K) AppleWebKit/537.36 (KHTML, like Gecko)"
              + " Chrome/147.0.0.0 Mobile Safari/537.36",
          "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0",
          "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
          "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)"
              + " Version/19.3 Safari/605.1.15");

  private static final List<String> AUTOMATA =
      List.of(
          "Mozilla/5.0 zgrab/0.x",
          "python-requests/2.32.3",
          "Go-http-client/1.1",
          "curl/8.5.0",
          "Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 (KHTML, like Gecko)"
              + " Chrome/52.0.2743.116 Safari/537.36",
          "-");

  private Browsers() {}

  public static String ofSomeone(Dice dice) {
    return dice.favourite(PEOPLE);
  }

  /** The same visitor keeps the same browser. */
  public static String ofVisitor(int number) {
    return PEOPLE.get(Math.floorMod(number * 7, PEOPLE.size()));
  }

  public static String ofAutomaton(Dice dice) {
    return dice.pick(AUTOMATA);
  }
}
