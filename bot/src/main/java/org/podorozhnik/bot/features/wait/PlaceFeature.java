package org.podorozhnik.bot.features.wait;

import java.util.List;
import org.podorozhnik.bot.routing.Feature;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Route;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.CrossingList;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.WaitWords;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.CrossingCatalog;
import org.podorozhnik.content.border.Landmark;

/** A shared location: the nearest crossings, and the tail at Verkhny Lars; then it is forgotten. */
public final class PlaceFeature implements Feature {
  private static final int NEAREST = 5;

  /** Roads in a gorge are longer than the line; the queue never reached farther. */
  private static final double ROAD = 1.15;

  private static final int STEP_METRES = 500;
  private static final int FARTHEST_METRES = 45_000;

  private final CrossingCatalog crossings;
  private final CrossingList list;

  public PlaceFeature(CrossingCatalog crossings, CrossingList list) {
    this.crossings = crossings;
    this.list = list;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.of(Route.Kind.PLACE, this::place).personal());
  }

  private Reply place(Request request, Visitor visitor) {
    Request.Place place = (Request.Place) request.content();
    Words words = visitor.words();
    Screen near = list.near(place.latitude(), place.longitude(), NEAREST, words, request.at());
    int metres = metresOfRoad(place);
    if (!beforeThePost(place) || metres < STEP_METRES || metres > FARTHEST_METRES) {
      return Reply.show(near);
    }
    String km = WaitWords.kilometres(metres / 1000.0);
    String data = Navigation.to(Navigation.REPORT, Landmark.CROSSING + ":out:car:t:" + metres);
    Key tail = Key.press(words.get("key.tailHere", "km", km), data);
    return Reply.show(new Screen(near.html(), List.of(Key.row(tail))).withRows(near.rows()));
  }

  /** The road to the post comes from the north; south of it are those who are through. */
  private boolean beforeThePost(Request.Place place) {
    return crossings
        .find(Landmark.CROSSING)
        .flatMap(Crossing::place)
        .filter(post -> place.latitude() > post.latitude())
        .isPresent();
  }

  /** Rounded to 500 m, so that it tells no more than a landmark would. */
  private int metresOfRoad(Request.Place place) {
    Crossing lars = crossings.find(Landmark.CROSSING).orElseThrow();
    double km = lars.kilometresTo(place.latitude(), place.longitude()) * ROAD;
    return (int) Math.round(km * 1000 / STEP_METRES) * STEP_METRES;
  }
}
