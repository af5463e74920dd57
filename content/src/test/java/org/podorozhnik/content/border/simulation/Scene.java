package org.podorozhnik.content.border.simulation;

import java.util.List;

/**
 * What kind of queue, and what kind of people.
 *
 * @param name also decides, with the seed, on all chance
 * @param load arrivals as a share of capacity, on the average of a week; near 1 queues are long
 * @param daily how far the arrivals swing within a day, 0 to 1
 * @param weekly how far they swing within a week, 0 to 1
 * @param restless standard deviation of the slow noise on the logarithm of the arrivals
 * @param closuresPerMonth how often it closes, without notice
 * @param closureHours how long, on average
 * @param surgesPerMonth how often a flood of people comes, for one to three days
 * @param surgeFactor by how much arrivals grow then
 * @param passedPerDay reports of people who are through
 * @param waitingPerDay reports of people who stand
 * @param lateHours how long after passing they tell it, on average
 * @param liars share of reports that are made up
 * @param oneMind true if all liars say the same wrong thing: that there is hardly a queue
 */
public record Scene(
    String name,
    double load,
    double daily,
    double weekly,
    double restless,
    double closuresPerMonth,
    double closureHours,
    double surgesPerMonth,
    double surgeFactor,
    double passedPerDay,
    double waitingPerDay,
    double lateHours,
    double liars,
    boolean oneMind) {

  /** Places that differ in what makes the estimate hard. */
  public static final List<Scene> ALL =
      List.of(
          new Scene("rhythm", 1.2, 0.75, 0.3, 0.35, 0, 0, 0, 1, 30, 20, 0.5, 0.1, false),
          new Scene("few reporters", 1.2, 0.75, 0.3, 0.35, 0.5, 6, 0, 1, 6, 4, 0.7, 0.1, false),
          new Scene("restless", 1.2, 0.65, 0.3, 0.5, 1, 6, 0, 1, 25, 20, 0.5, 0.1, false),
          new Scene("closures", 1.1, 0.7, 0.3, 0.35, 5, 10, 0, 1, 25, 20, 0.5, 0.1, false),
          new Scene("surges", 1.1, 0.7, 0.3, 0.35, 0.5, 6, 1.5, 3.0, 30, 25, 0.7, 0.1, false),
          new Scene("september 2022", 1.1, 0.7, 0.3, 0.35, 0.5, 6, 1.5, 12, 30, 25, 1, 0.1, false),
          new Scene("crowded", 1.3, 0.8, 0.4, 0.35, 1, 8, 0.5, 2.0, 90, 60, 0.5, 0.1, false),
          new Scene("quiet", 0.9, 0.8, 0.4, 0.3, 0.5, 6, 0, 1, 12, 8, 0.5, 0.1, false),
          new Scene("late tellers", 1.2, 0.75, 0.3, 0.35, 1, 6, 0.3, 2.5, 20, 12, 2.0, 0.1, false));

  /** The same queue and the same honest people, among whom so many lie, all of one mind. */
  public Scene withLiars(double share) {
    return new Scene(
        name,
        load,
        daily,
        weekly,
        restless,
        closuresPerMonth,
        closureHours,
        surgesPerMonth,
        surgeFactor,
        passedPerDay,
        waitingPerDay,
        lateHours,
        share,
        true);
  }
}
