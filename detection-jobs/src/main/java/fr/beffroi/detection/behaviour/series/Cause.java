package fr.beffroi.detection.behaviour.series;

import fr.beffroi.rules.Bilingual;

/** What is unusual about a reading? */
public enum Cause {
  NOTHING("rien d'inhabituel", "nothing unusual"),
  LEARNING("encore en apprentissage", "still learning"),
  VALUE("valeur inhabituelle", "unusual value"),
  HOUR("valeur inhabituelle à cette heure", "unusual value for this time"),
  LEVEL("niveau inhabituel depuis peu", "unusual level of late"),
  NOISE("variations plus fortes que d'habitude", "larger variations than usual"),
  CALM("variations plus faibles que d'habitude", "smaller variations than usual"),
  RHYTHM("rythme inhabituel", "unusual rhythm"),
  SHAPE("déroulement inhabituel", "unusual course"),
  PERSISTENCE("écarts répétés", "repeated deviations");

  private final String french;
  private final String english;

  Cause(String french, String english) {
    this.french = french;
    this.english = english;
  }

  public Bilingual words() {
    return new Bilingual(french, english);
  }
}
