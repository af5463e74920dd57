package org.podorozhnik.content.border.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Prints how good the estimate is in each scene, beside the baselines, and which bars it meets. */
public final class SimulationReport {
  /** As long a past as the estimate learns from, and two weeks of moments. */
  private static final Judgement.Sample LONG = new Judgement.Sample(56, 14, 20, 150);

  private static final Judgement.Sample EIGHT_DAYS = new Judgement.Sample(8, 2, 100, 30);
  private static final double LIARS = 0.3;

  private static final double MOST_RATIO = 0.8;
  private static final double LEAST_COVERAGE = 0.75;
  private static final double MOST_COVERAGE = 0.9;
  private static final double MOST_WIDTH = 5;
  private static final double MOST_HARM = 1.3;

  private SimulationReport() {}

  public static void main(String[] args) {
    System.out.println(
        "Error: median |ln(said / true)|, true being the wait of who joins at the moment asked.\n"
            + "Ratio: to the best baseline. Last out: knowing exactly what the last one waited.");
    Judgement all = table("A tenth of the reports made up", scene -> scene, LONG);
    Judgement honest = table("Without liars", scene -> scene.withLiars(0), LONG);
    Judgement lied = table("30 % liars of one mind", scene -> scene.withLiars(LIARS), LONG);
    table("8 days of history, a tenth made up", scene -> scene, EIGHT_DAYS);
    System.out.println();
    bar("error / best baseline's, at most 0.8", all.ratio(), 0, MOST_RATIO);
    bar("coverage, 0.75 to 0.9", all.coverage(), LEAST_COVERAGE, MOST_COVERAGE);
    bar("median high / low, below 5", all.width(), 0, MOST_WIDTH);
    bar("error with liars / without, at most 1.3", lied.error() / honest.error(), 0, MOST_HARM);
    bar("past answers changed by later reports, none", PastAnswers.changed(3, 20), 0, 0);
  }

  private static Judgement table(
      String title, UnaryOperator<Scene> people, Judgement.Sample sample) {
    System.out.printf(Locale.ROOT, "%n%s%n%-15s", title, "");
    System.out.print(" error ratio  cover width unknown ");
    for (Baselines one : Baselines.values()) {
      System.out.printf(Locale.ROOT, " %7s", one.heading());
    }
    System.out.println("  last out  longest, h");
    List<Judgement> each = new ArrayList<>();
    for (Scene scene : Scene.ALL) {
      Judgement one = Judgement.of(people.apply(scene), sample);
      each.add(one);
      row(one);
    }
    Judgement all = Judgement.together("all", each);
    row(all);
    return all;
  }

  private static void row(Judgement one) {
    System.out.printf(
        Locale.ROOT,
        "%-15s %5.3f %5.2f  %5.2f %5.2f  %6.3f ",
        one.name(),
        one.error(),
        one.ratio(),
        one.coverage(),
        one.width(),
        one.unknown());
    for (Baselines baseline : Baselines.values()) {
      System.out.printf(Locale.ROOT, " %7.3f", one.error(baseline));
    }
    System.out.printf(Locale.ROOT, "  %8.3f  %10.0f%n", one.errorOfLastOut(), one.longest() / 60);
  }

  private static void bar(String what, double value, double least, double most) {
    String met = value >= least && value <= most ? "met" : "not met";
    System.out.printf(Locale.ROOT, "%-45s %5.2f  %s%n", what, value, met);
  }
}
