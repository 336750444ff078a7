package fr.beffroi.detection.behaviour.names;

import fr.beffroi.rules.Bilingual;

/** How often is a score to be expected while nothing happens, and from which one on is it told? */
public interface Rate {
  /** The score from which on people want to hear of it. */
  double threshold();

  /** How often a score this high is to be expected, and by what that is known, in a sentence. */
  Bilingual expected(double score);
}
