package fr.beffroi.detection.behaviour.model;

import com.google.protobuf.InvalidProtocolBufferException;

/** Which ways of telling the usual from the rest are there? */
public enum Detector {
  /** Distance to the fifth nearest neighbour. */
  KNN,
  /** Local outlier factor among 20 neighbours. */
  LOF,
  /** Tribuo's one-class SVM. */
  OCSVM,
  /** Mahalanobis distance along the principal axes. */
  PCA,
  /** What Beffroi runs: neighbours near and far and principal axes, calibrated and averaged. */
  COMBINATION;

  Learned learn(double[][] rows, long seed) {
    return switch (this) {
      case KNN -> NeighbourDistance.learn(rows);
      case LOF -> LocalOutlierFactor.learn(rows);
      case OCSVM -> SupportVectors.learn(rows, seed);
      case PCA -> Subspace.learn(rows);
      case COMBINATION -> Combination.learn(rows);
    };
  }

  Scorer read(Parts parts, int width) throws InvalidProtocolBufferException {
    return switch (this) {
      case KNN -> NeighbourDistance.of(parts, width);
      case LOF -> LocalOutlierFactor.of(parts, width);
      case OCSVM -> SupportVectors.of(parts, width);
      case PCA -> Subspace.of(parts, width);
      case COMBINATION -> Combination.of(parts, width);
    };
  }
}
