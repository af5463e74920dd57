package org.podorozhnik.content.border;

/** The normal distribution, near enough and quick: from tables. */
final class NormalTable {
  private static final int PER_UNIT = 64;
  private static final int WIDEST = 6;
  private static final double[] BELL = bell();
  private static final double[] CDF = summed();

  private NormalTable() {}

  /** exp(-z²/2). */
  static double bell(double z) {
    int i = (int) (Math.abs(z) * PER_UNIT + 0.5);
    return i < BELL.length ? BELL[i] : 0;
  }

  /** The share below z. */
  static double cdf(double z) {
    if (z >= WIDEST) {
      return 1;
    }
    return z <= -WIDEST ? 0 : CDF[(int) ((z + WIDEST) * PER_UNIT)];
  }

  private static double[] bell() {
    double[] table = new double[WIDEST * PER_UNIT];
    for (int i = 0; i < table.length; i++) {
      double z = i / (double) PER_UNIT;
      table[i] = Math.exp(-z * z / 2);
    }
    return table;
  }

  private static double[] summed() {
    double[] table = new double[2 * WIDEST * PER_UNIT];
    double sum = 0;
    for (int i = 0; i < table.length; i++) {
      double z = (i + 0.5) / PER_UNIT - WIDEST;
      sum += Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) / PER_UNIT;
      table[i] = Math.min(1, sum);
    }
    return table;
  }
}
