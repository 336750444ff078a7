package fr.beffroi.detection.behaviour.names;

import fr.beffroi.ingest.event.Binary;
import fr.beffroi.rules.Bilingual;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * From how much were the names of a town learned?
 *
 * @param names different registered names that are asked for as a habit and exist
 * @param once names that one machine asked for on one day, and that taught nothing
 * @param missing habitual names that do not exist, and taught nothing
 * @param clients machines that asked
 * @param days on which anybody asked
 */
public record NameLesson(long names, long once, long missing, int clients, int days) {
  /** A week has all its days. */
  public static final int FEWEST_DAYS = 7;

  public NameLesson {
    if (names < 0 || once < 0 || missing < 0 || clients < 0 || days < 0) {
      throw new IllegalArgumentException("a lesson of fewer than no names");
    }
  }

  /** Whether the log held any question at all. */
  public boolean isEmpty() {
    return clients == 0;
  }

  /** What was learned, in a sentence. */
  public Bilingual learned() {
    return new Bilingual(
        "Noms DNS : "
            + names
            + " noms distincts appris sur "
            + days
            + " jours ("
            + clients
            + " machines) ; laissés de côté : "
            + once
            + " demandés par une seule machine un seul jour, "
            + missing
            + " inexistants.",
        "DNS names: "
            + names
            + " different names learned on "
            + days
            + " days ("
            + clients
            + " machines); left out: "
            + once
            + " that one machine asked for on one day, "
            + missing
            + " that do not exist.");
  }

  /** What is lacking for a model, in a sentence. */
  public Bilingual lacks() {
    return new Bilingual(
        "Noms DNS : "
            + names
            + " noms distincts sur "
            + days
            + " jours ; il en faut "
            + NameTrainer.FEWEST
            + " sur "
            + FEWEST_DAYS
            + " jours, avant ceux qui étalonnent. Les règles Sigma s'en chargent.",
        "DNS names: "
            + names
            + " different names on "
            + days
            + " days; it takes "
            + NameTrainer.FEWEST
            + " on "
            + FEWEST_DAYS
            + " days, before those that calibrate. The Sigma rules see to it.");
  }

  /** Writes its numbers. */
  public void write(DataOutput out) throws IOException {
    Binary.writeVarLong(names, out);
    Binary.writeVarLong(once, out);
    Binary.writeVarLong(missing, out);
    Binary.writeVarLong(clients, out);
    Binary.writeVarLong(days, out);
  }

  /** Reads what was written. */
  public static NameLesson read(DataInput in) throws IOException {
    return new NameLesson(
        Binary.readVarLong(in),
        Binary.readVarLong(in),
        Binary.readVarLong(in),
        Binary.readLength(in, Integer.MAX_VALUE),
        Binary.readLength(in, Integer.MAX_VALUE));
  }
}
