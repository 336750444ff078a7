package fr.beffroi.detection.behaviour.model;

/** How far is a prepared row from usual? The mathematics of one detector, once it has learned. */
sealed interface Scorer
    permits NeighbourDistance, LocalOutlierFactor, Subspace, SupportVectors, Combination {
  /** Higher is stranger; finite for every finite row. */
  double score(double[] row);

  /** How many numbers a row has. */
  int width();

  Parts parts();
}
