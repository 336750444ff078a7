package fr.beffroi.cli.sample.episode;

import fr.beffroi.cli.sample.stage.Story;
import java.util.List;

/** Which attacks does the month hold? */
public final class Attacks {
  private Attacks() {}

  public static List<Story> all() {
    return List.of(new SshBruteForce());
  }
}
