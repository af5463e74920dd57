package org.podorozhnik.bot.text.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.podorozhnik.bot.text.Words;

/** The chart between the title and the legend. The library spaces the ticks: one to a step. */
final class DayChart {
  /** Room above and below, as a share of the whole, so that no dot is cut. */
  private static final double PADDING = 0.03;

  private final DayAxis axis;
  private final TickRange range;
  private final Words words;
  private final XYChart chart = new XYChart(Canvas.WIDTH, DayPicture.HEIGHT);

  DayChart(DayAxis axis, TickRange range, Words words) {
    this.axis = axis;
    this.range = range;
    this.words = words;
  }

  void add(DaySeries series) {
    // A chart without any series has no axes, and where all moments of the first series are equally
    // far apart, it has ticks at these moments only.
    double[] edges = {axis.min(), axis.min() + 1, axis.max()};
    plain("frame", edges, new double[] {range.first(), range.first(), range.last()});
    List<List<DaySeries.Point>> runs = runs(series.points());
    for (int i = 0; i < runs.size(); i++) {
      band("band" + i, runs.get(i).stream().filter(DaySeries.Point::ranged).toList());
    }
    for (int i = 0; i < runs.size(); i++) {
      line("line" + i, runs.get(i));
    }
    dots(series, DaySeries.Kind.PASSED, SeriesMarkers.CIRCLE, Palette.PASSED);
    dots(series, DaySeries.Kind.WAITING, SeriesMarkers.TRIANGLE_UP, Palette.WAITING);
  }

  /** Points without a gap between them. */
  private static List<List<DaySeries.Point>> runs(List<DaySeries.Point> points) {
    List<List<DaySeries.Point>> runs = new ArrayList<>();
    boolean open = false;
    for (DaySeries.Point point : points) {
      boolean known = point.median().isPresent();
      if (known && !open) {
        runs.add(new ArrayList<>());
      }
      if (known) {
        runs.get(runs.size() - 1).add(point);
      }
      open = known;
    }
    return runs;
  }

  private void band(String name, List<DaySeries.Point> points) {
    if (points.size() < 2) {
      return;
    }
    double[] there = points.stream().mapToDouble(p -> axis.position(p.at())).toArray();
    double[] high = heights(points.stream().mapToInt(p -> p.high().orElseThrow()));
    double[] low = heights(points.stream().mapToInt(p -> p.low().orElseThrow()));
    plain(name, joined(there, reversed(there)), joined(high, reversed(low)))
        .setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea)
        .setFillColor(Palette.BAND);
  }

  /** A run of one point would be invisible as a line. */
  private void line(String name, List<DaySeries.Point> points) {
    double[] x = points.stream().mapToDouble(p -> axis.position(p.at())).toArray();
    double[] y = heights(points.stream().mapToInt(p -> p.median().orElseThrow()));
    XYSeries line = plain(name, x, y);
    line.setLineStyle(new BasicStroke(3.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    line.setLineColor(Palette.LINE);
    if (points.size() == 1) {
      line.setMarker(SeriesMarkers.SQUARE).setMarkerColor(Palette.LINE);
    }
  }

  private void dots(DaySeries series, DaySeries.Kind kind, Marker marker, Color colour) {
    List<DaySeries.Report> reports =
        series.reports().stream().filter(r -> r.kind() == kind).toList();
    if (reports.isEmpty()) {
      return;
    }
    double[] x = reports.stream().mapToDouble(r -> axis.position(r.at())).toArray();
    double[] y = heights(reports.stream().mapToInt(DaySeries.Report::minutes));
    plain(kind.name(), x, y).setMarker(marker).setMarkerColor(colour);
  }

  private XYSeries plain(String name, double[] x, double[] y) {
    XYSeries series = chart.addSeries(name, x, y);
    series.setLineStyle(SeriesLines.NONE);
    series.setMarker(SeriesMarkers.NONE);
    return series;
  }

  private static double[] heights(IntStream minutes) {
    return minutes.mapToDouble(WaitScale::position).toArray();
  }

  private static double[] joined(double[] a, double[] b) {
    return Stream.of(a, b).flatMapToDouble(DoubleStream::of).toArray();
  }

  private static double[] reversed(double[] values) {
    double[] out = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      out[i] = values[values.length - 1 - i];
    }
    return out;
  }

  void paint(Graphics2D g, int width, int height) {
    XYStyler style = chart.getStyler();
    style.setChartBackgroundColor(Palette.GROUND).setPlotBackgroundColor(Palette.GROUND);
    style.setPlotBorderVisible(false).setLegendVisible(false).setChartTitleVisible(false);
    style.setChartPadding(12).setMarkerSize(11).setPlotContentSize(1);
    style.setAxisTickLabelsFont(Canvas.font(16)).setAxisTickLabelsColor(Palette.TEXT);
    style.setPlotGridLinesColor(Palette.GRID).setPlotGridLinesStroke(new BasicStroke(1));
    style.setAxisTicksMarksVisible(false).setAxisTicksLineVisible(false);
    style.setAxisTitlesVisible(false);
    style.setXAxisMin(axis.min()).setXAxisMax(axis.max());
    double padding = PADDING * (range.last() - range.first());
    style.setYAxisMin(range.first() - padding).setYAxisMax(range.last() + padding);
    style.setXAxisTickMarkSpacingHint((int) (width / (axis.max() - axis.min())));
    style.setYAxisTickMarkSpacingHint(height / (range.last() - range.first() + 1));
    style.setXAxisTickLabelsFormattingFunction(axis::label);
    style.setYAxisTickLabelsFormattingFunction(this::label);
    chart.paint(g, width, height);
  }

  private String label(double position) {
    int tick = (int) Math.rint(position);
    boolean named = Math.abs(position - tick) < 1e-6 && tick >= 0 && tick <= WaitScale.last();
    return named ? WaitScale.label(tick, words) : String.valueOf(position);
  }
}
