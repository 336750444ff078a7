package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.detection.alert.Alert;

/**
 * What is to be told of one window that is out of the usual?
 *
 * @param alert as if the window were all of it, and not over
 * @param score how far out; the farthest window of an episode says in which words it is told
 */
public record Finding(Alert alert, double score) {
  public Finding {
    if (Double.isNaN(score)) {
      throw new IllegalArgumentException("a finding that is not known");
    }
  }
}
