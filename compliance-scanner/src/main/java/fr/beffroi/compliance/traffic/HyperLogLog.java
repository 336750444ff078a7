package fr.beffroi.compliance.traffic;

/**
 * About how many different values were there, in 128 KiB however many they are? HyperLogLog
 * (Flajolet et al., 2007) on hashes of 64 bits, with Ertl's estimator ("New cardinality estimation
 * algorithms for HyperLogLog sketches", 2017, algorithm 6), which needs no table of corrections.
 *
 * <p>Of 2^17 registers the standard error is 0.29 %, so that one per cent is 3.4 times it.
 */
final class HyperLogLog {
  private static final int PRECISION = 17;
  private static final int REGISTERS = 1 << PRECISION;
  private static final int LONGEST = Long.SIZE - PRECISION;

  /** What it takes, in places of eight bytes. */
  static final int PLACES = REGISTERS / Long.BYTES;

  private final byte[] registers = new byte[REGISTERS];

  /** Adds a value by its hash, whose bits are all as good as random. */
  void add(long hash) {
    int register = (int) (hash >>> LONGEST);
    byte rank = (byte) Math.min(LONGEST, Long.numberOfLeadingZeros(hash << PRECISION));
    rank++;
    if (registers[register] < rank) {
      registers[register] = rank;
    }
  }

  void addAll(HyperLogLog other) {
    for (int i = 0; i < REGISTERS; i++) {
      registers[i] = (byte) Math.max(registers[i], other.registers[i]);
    }
  }

  long count() {
    int[] ranks = new int[LONGEST + 2];
    for (byte rank : registers) {
      ranks[rank]++;
    }
    double z = REGISTERS * tau(1 - ranks[LONGEST + 1] / (double) REGISTERS);
    for (int rank = LONGEST; rank >= 1; rank--) {
      z = (z + ranks[rank]) / 2;
    }
    z += REGISTERS * sigma(ranks[0] / (double) REGISTERS);
    return Math.round((double) REGISTERS * REGISTERS / (2 * Math.log(2) * z));
  }

  private static double sigma(double share) {
    if (share == 1) {
      return Double.POSITIVE_INFINITY;
    }
    double x = share;
    double weight = 1;
    double sum = x;
    double before;
    do {
      x *= x;
      before = sum;
      sum += x * weight;
      weight += weight;
    } while (sum > before);
    return sum;
  }

  private static double tau(double share) {
    if (share == 0 || share == 1) {
      return 0;
    }
    double x = share;
    double weight = 1;
    double sum = 1 - x;
    double before;
    do {
      x = Math.sqrt(x);
      before = sum;
      weight /= 2;
      sum -= (1 - x) * (1 - x) * weight;
    } while (sum < before);
    return sum / 3;
  }
}
