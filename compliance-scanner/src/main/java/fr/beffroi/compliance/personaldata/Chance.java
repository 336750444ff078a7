package fr.beffroi.compliance.personaldata;

/**
 * How likely is it that so many values pass by chance? The upper tail of the binomial distribution:
 * at 90 % of valid values five already make the chance of Luhn's formula 1 in 100,000.
 */
final class Chance {
  /** What is less likely than this is no chance. One column in 100,000 is none of a town's. */
  static final double NONE = 1.0001e-5;

  private static final double NEGLIGIBLE = 1e-12;

  private Chance() {}

  /**
   * The probability of {@code passed} or more out of {@code tried}, each passing with {@code p}.
   */
  static double of(int passed, int tried, double p) {
    if (passed <= 0 || p >= 1) {
      return 1;
    }
    if (passed > tried || p <= 0) {
      return 0;
    }
    // Summed away from the middle, the largest term first: the others only add to its precision.
    return passed > tried * p
        ? from(passed, tried, p)
        : 1 - Math.min(1, from(tried - passed + 1, tried, 1 - p));
  }

  /** The sum of the terms from {@code first} on, all of them beyond the middle. */
  private static double from(int first, int tried, double p) {
    double term =
        Math.exp(logChoose(tried, first) + first * Math.log(p) + (tried - first) * Math.log1p(-p));
    double sum = 0;
    for (int k = first; k <= tried && term > sum * NEGLIGIBLE; k++) {
      sum += term;
      term *= (tried - k) / (k + 1.0) * p / (1 - p);
    }
    return Math.min(1, sum);
  }

  private static double logChoose(int n, int k) {
    double sum = 0;
    int smaller = Math.min(k, n - k);
    for (int i = 1; i <= smaller; i++) {
      sum += Math.log(n - smaller + i) - Math.log(i);
    }
    return sum;
  }
}
