package fr.beffroi.detection.behaviour.model;

/**
 * Who is near, and how near? Internal to a query and its reader, so nothing is copied.
 *
 * @param rows positions in the reference set, nearest first
 * @param distances Euclidean, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never kept
record Neighbourhood(int[] rows, double[] distances) {
  int size() {
    return rows.length;
  }

  /** The distance of the k-th, or of the last where there are fewer. */
  double distance(int k) {
    return distances[Math.min(k, distances.length) - 1];
  }

  /** The mean distance of the first k, or of all where there are fewer. */
  double mean(int k) {
    int many = Math.min(k, distances.length);
    double sum = 0;
    for (int i = 0; i < many; i++) {
      sum += distances[i];
    }
    return sum / many;
  }
}
