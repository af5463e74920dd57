package org.podorozhnik.bot.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All routes of all features, in order; refuses two routes for the same thing. */
public final class RouteTable {
  private final Map<String, Route> byKey = new HashMap<>();
  private final List<Route> inOrder = new ArrayList<>();

  public RouteTable(List<Feature> features) {
    for (Feature feature : features) {
      for (Route route : feature.routes()) {
        if (byKey.put(key(route.kind(), route.name()), route) != null) {
          throw new IllegalArgumentException("two routes for " + route.kind() + " " + route.name());
        }
        inOrder.add(route);
      }
    }
  }

  public Optional<Route> find(Route.Kind kind, String name) {
    return Optional.ofNullable(byKey.get(key(kind, name)));
  }

  public List<Route> all() {
    return List.copyOf(inOrder);
  }

  private static String key(Route.Kind kind, String name) {
    return kind + " " + name;
  }
}
