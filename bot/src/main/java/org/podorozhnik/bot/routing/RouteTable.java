package org.podorozhnik.bot.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All routes of all features, in order; refuses two routes for the same thing, but for texts and
 * places: those are offered to each in order, until one does not {@link Reply#PASS}.
 */
public final class RouteTable {
  private final Map<String, List<Route>> byKey = new HashMap<>();
  private final List<Route> inOrder = new ArrayList<>();

  public RouteTable(List<Feature> features) {
    for (Feature feature : features) {
      for (Route route : feature.routes()) {
        List<Route> same =
            byKey.computeIfAbsent(key(route.kind(), route.name()), k -> new ArrayList<>());
        same.add(route);
        boolean shared = route.kind() == Route.Kind.TEXT || route.kind() == Route.Kind.PLACE;
        if (same.size() > 1 && !shared) {
          throw new IllegalArgumentException("two routes for " + route.kind() + " " + route.name());
        }
        inOrder.add(route);
      }
    }
  }

  /** The routes for it, in the order in which they are asked; empty if there is none. */
  public List<Route> find(Route.Kind kind, String name) {
    return byKey.getOrDefault(key(kind, name), List.of());
  }

  public List<Route> all() {
    return List.copyOf(inOrder);
  }

  private static String key(Route.Kind kind, String name) {
    return kind + " " + name;
  }
}
