package org.podorozhnik.content.border;

/** Means by hour of the week, each drawn towards the mean of its hour of the day. */
final class HourMeans {
  private final double[] sum = new double[WaitScale.WEEK];
  private final double[] weight = new double[WaitScale.WEEK];
  private final double beside;

  /**
   * @param beside how much a value counts for the hours before and after its own, 0 to 1
   */
  HourMeans(double beside) {
    this.beside = beside;
  }

  void add(int hourOfWeek, double value) {
    for (int d = -1; d <= 1; d++) {
      double share = d == 0 ? 1 : beside;
      int hour = Math.floorMod(hourOfWeek + d, WaitScale.WEEK);
      sum[hour] += share * value;
      weight[hour] += share;
    }
  }

  /**
   * @param dayPrior as if so many more values had said {@code centre} for each hour of the day
   * @param weekPrior and so many had said the mean of the hour of the day for each of the week
   */
  double[] shrunk(double centre, double dayPrior, double weekPrior) {
    double[] means = new double[WaitScale.WEEK];
    for (int h = 0; h < WaitScale.WEEK; h++) {
      double daySum = dayPrior * centre;
      double dayWeight = dayPrior;
      for (int other = h % WaitScale.DAY; other < WaitScale.WEEK; other += WaitScale.DAY) {
        daySum += sum[other];
        dayWeight += weight[other];
      }
      double day = daySum / dayWeight;
      means[h] = (sum[h] + weekPrior * day) / (weight[h] + weekPrior);
    }
    return means;
  }
}
