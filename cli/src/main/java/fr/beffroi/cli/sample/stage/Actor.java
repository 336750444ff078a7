package fr.beffroi.cli.sample.stage;

/** Who or what writes lines in an ordinary month? */
public interface Actor {
  /** Puts the first steps on the agenda; called once, before the first line. */
  void begin(Stage stage);
}
