package org.podorozhnik.bot.text.picture;

import java.util.Arrays;

/**
 * The usual wait of one queue by weekday and hour, in the hours of the crossing.
 *
 * @param minutes medians, Monday first, 7 rows of 24; {@link #UNKNOWN} where there is none
 * @param counts how many reports each median is made of
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, never compared
public record WeekGrid(String title, int[][] minutes, int[][] counts) {
  public static final int UNKNOWN = -1;
  static final int DAYS = 7;
  static final int HOURS = 24;

  public WeekGrid {
    minutes = copy(minutes);
    counts = copy(counts);
  }

  @Override
  public int[][] minutes() {
    return copy(minutes);
  }

  @Override
  public int[][] counts() {
    return copy(counts);
  }

  boolean isEmpty() {
    return Arrays.stream(minutes).flatMapToInt(Arrays::stream).allMatch(m -> m < 0);
  }

  private static int[][] copy(int[][] rows) {
    boolean whole = rows.length == DAYS && Arrays.stream(rows).allMatch(r -> r.length == HOURS);
    if (!whole) {
      throw new IllegalArgumentException("not 7 days of 24 hours");
    }
    return Arrays.stream(rows).map(int[]::clone).toArray(int[][]::new);
  }
}
