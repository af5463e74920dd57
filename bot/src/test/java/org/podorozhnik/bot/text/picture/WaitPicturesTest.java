package org.podorozhnik.bot.text.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.bot.text.picture.DaySeries.Kind;
import org.podorozhnik.bot.text.picture.DaySeries.Point;
import org.podorozhnik.bot.text.picture.DaySeries.Report;

/** The pictures are also left in {@code target/pictures} for people to look at. */
class WaitPicturesTest {
  private static final Instant UNTIL = Instant.parse("2026-03-01T09:00:00Z");
  private static final ZoneId TBILISI = ZoneId.of("Asia/Tbilisi");
  private static final int SMALL = 60 * 1024;

  private final WaitPictures pictures = new WaitPictures();

  @BeforeAll
  static void fonts() {
    Words words = Languages.load().first();
    assumeTrue(new WaitPictures().day(day("Ларс", 1), words).isPresent(), "no fonts here");
  }

  static Stream<Words> languages() {
    return Languages.load().all().stream();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void a_day_is_drawn_small_and_sharp(Words words) throws Exception {
    check(pictures.day(day(title(words), 1), words).orElseThrow(), 800.0 / 450, "day", words);
    check(pictures.day(day(title(words), 40), words).orElseThrow(), 800.0 / 450, "long", words);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void a_week_is_drawn_small_and_sharp(Words words) throws Exception {
    WeekGrid grid = new WeekGrid(title(words), week(1), counts());
    check(pictures.week(grid, words).orElseThrow(), 800.0 / 400, "week", words);
    WeekGrid longer = new WeekGrid(title(words), week(25), counts());
    check(pictures.week(longer, words).orElseThrow(), 800.0 / 400, "week-long", words);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void where_nothing_is_known_the_picture_says_so(Words words) throws Exception {
    DaySeries day = new DaySeries(title(words), TBILISI, UNTIL, List.of(), List.of());
    check(pictures.day(day, words).orElseThrow(), 800.0 / 450, "day-empty", words);
    int[][] nothing = new int[7][24];
    Stream.of(nothing).forEach(row -> java.util.Arrays.fill(row, WeekGrid.UNKNOWN));
    WeekGrid week = new WeekGrid(title(words), nothing, new int[7][24]);
    check(pictures.week(week, words).orElseThrow(), 800.0 / 400, "week-empty", words);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void extreme_waits_and_lone_points_are_drawn(Words words) throws Exception {
    List<Point> points = new ArrayList<>();
    points.add(point(UNTIL, 0, 0, 0));
    points.add(Point.gap(UNTIL.minus(Duration.ofHours(1))));
    points.add(point(UNTIL.minus(Duration.ofHours(2)), 1, 5_000, Integer.MAX_VALUE));
    points.add(
        new Point(
            UNTIL.minus(Duration.ofHours(3)),
            OptionalInt.empty(),
            OptionalInt.of(60),
            OptionalInt.empty()));
    points.add(point(UNTIL.minus(Duration.ofDays(9)), 1, 1, 1));
    List<Report> reports = List.of(new Report(UNTIL, Integer.MAX_VALUE, Kind.WAITING));
    DaySeries day = new DaySeries(title(words).repeat(9), ZoneId.of("UTC"), UNTIL, points, reports);
    check(pictures.day(day, words).orElseThrow(), 800.0 / 450, "day-extreme", words);
    int[][] minutes = week(1);
    minutes[0][0] = 0;
    minutes[6][23] = Integer.MAX_VALUE;
    WeekGrid week = new WeekGrid(title(words).repeat(9), minutes, counts());
    check(pictures.week(week, words).orElseThrow(), 800.0 / 400, "week-extreme", words);
  }

  @Test
  void letters_that_no_font_has_give_no_picture() {
    String unassigned = new String(Character.toChars(0xE0FFF));
    assertThat(pictures.day(day(unassigned, 1), Languages.load().first())).isEmpty();
  }

  @Test
  void a_picture_is_a_copy_and_not_too_big() {
    byte[] bytes = {1, 2, 3};
    Picture picture = new Picture(bytes);
    bytes[0] = 9;
    picture.png()[1] = 9;
    assertThat(picture).isEqualTo(new Picture(new byte[] {1, 2, 3}));
    assertThatThrownBy(() -> new Picture(new byte[Picture.MAX_BYTES + 1]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Picture(new byte[0])).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_week_has_seven_days_of_24_hours() {
    assertThatThrownBy(() -> new WeekGrid("x", new int[7][23], new int[7][24]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void check(Picture picture, double shape, String name, Words words)
      throws Exception {
    byte[] png = picture.png();
    assertThat(png).startsWith(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');
    assertThat(png.length).isLessThan(SMALL);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getWidth() / (double) image.getHeight())
        .isCloseTo(shape, org.assertj.core.data.Offset.offset(0.01));
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    Files.write(folder.resolve(name + "-" + words.language() + ".png"), png);
  }

  private static String title(Words words) {
    return words.language().equals("ru") ? "Верхний Ларс → Дариали, легковая" : "Lars, by car";
  }

  private static DaySeries day(String title, int times) {
    List<Point> points = new ArrayList<>();
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i <= 48; i++) {
      Instant at = UNTIL.minus(Duration.ofMinutes(30L * i));
      int wait = (int) (times * (70 + 50 * Math.sin(i / 7.0)));
      points.add(i > 20 && i < 27 ? Point.gap(at) : point(at, wait * 2 / 3, wait, wait * 3 / 2));
      if (i % 5 == 0) {
        Kind kind = i % 2 == 0 ? Kind.PASSED : Kind.WAITING;
        reports.add(new Report(at, wait * (10 + i % 7) / 12, kind));
      }
    }
    return new DaySeries(title, TBILISI, UNTIL, points, reports);
  }

  private static Point point(Instant at, int low, int median, int high) {
    return new Point(at, OptionalInt.of(low), OptionalInt.of(median), OptionalInt.of(high));
  }

  private static int[][] week(int times) {
    int[][] minutes = new int[7][24];
    for (int day = 0; day < 7; day++) {
      for (int hour = 0; hour < 24; hour++) {
        boolean unknown = (day * 24 + hour) % 11 == 0;
        double wait = 20 + 15 * day + 90 * Math.sin(hour / 24.0 * Math.PI);
        minutes[day][hour] = unknown ? WeekGrid.UNKNOWN : (int) (times * wait);
      }
    }
    return minutes;
  }

  private static int[][] counts() {
    int[][] counts = new int[7][24];
    for (int i = 0; i < 7 * 24; i++) {
      counts[i / 24][i % 24] = i % 13 < 2 ? 1 : 12;
    }
    return counts;
  }
}
