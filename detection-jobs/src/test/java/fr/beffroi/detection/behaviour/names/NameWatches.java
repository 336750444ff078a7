package fr.beffroi.detection.behaviour.names;

import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.rules.Bilingual;
import java.time.ZoneId;

/** Watches over names with thresholds that no calibration gave. */
public final class NameWatches {
  private NameWatches() {}

  /** By what is learned of a town. */
  public static NameWatch of(Town town) {
    return of(((NameTraining.Taught) town.train()).names());
  }

  static NameWatch of(TownNames names) {
    return new NameWatch(
        names,
        new From(4),
        new From(3.5),
        Networks.of(Networks.PRIVATE),
        ZoneId.of("Europe/Paris"));
  }

  private record From(double threshold) implements Rate {
    @Override
    public Bilingual expected(double score) {
      return new Bilingual("Attendu rarement.", "Expected rarely.");
    }
  }
}
