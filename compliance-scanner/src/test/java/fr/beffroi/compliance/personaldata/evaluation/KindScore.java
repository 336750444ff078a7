package fr.beffroi.compliance.personaldata.evaluation;

/** How often was a kind found where it is, and where it is not? */
record KindScore(int right, int missed, int wrong) {
  static final KindScore NONE = new KindScore(0, 0, 0);

  KindScore plus(KindScore other) {
    return new KindScore(right + other.right, missed + other.missed, wrong + other.wrong);
  }

  double precision() {
    return right + wrong == 0 ? 1 : (double) right / (right + wrong);
  }

  double recall() {
    return right + missed == 0 ? 1 : (double) right / (right + missed);
  }
}
