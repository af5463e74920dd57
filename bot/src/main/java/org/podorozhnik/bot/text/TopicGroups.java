package org.podorozhnik.bot.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.podorozhnik.content.article.Slug;

/** How the articles of a country are grouped in menus; a topic that is not listed goes last. */
public final class TopicGroups {
  private static final Map<String, List<String>> GROUPS = groups();
  private static final String REST = "more";

  private TopicGroups() {}

  private static Map<String, List<String>> groups() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    groups.put(
        "entry",
        List.of(
            "arrival",
            "passport",
            "stay",
            "insurance-entry",
            "children",
            "pets",
            "customs-cash",
            "medicines",
            "car",
            "refusal",
            "occupied-territories",
            "overstay"));
    groups.put(
        "papers",
        List.of(
            "registration", "id-number", "residence", "driving-licence", "consulate", "asylum"));
    groups.put("money", List.of("work", "business-tax", "bank", "transfers"));
    groups.put(
        "life",
        List.of(
            "housing", "closed-districts", "sim", "imei", "doctors", "insurance-health", "school"));
    groups.put("danger", List.of("emergency", "safety"));
    return groups;
  }

  public static List<String> names() {
    List<String> names = new java.util.ArrayList<>(GROUPS.keySet());
    names.add(REST);
    return names;
  }

  /** The group of a topic. */
  public static String of(Slug slug) {
    return GROUPS.entrySet().stream()
        .filter(e -> e.getValue().contains(slug.topic()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(REST);
  }

  /** Where a topic stands in its group. */
  public static int position(Slug slug) {
    int at = GROUPS.getOrDefault(of(slug), List.of()).indexOf(slug.topic());
    return at < 0 ? Integer.MAX_VALUE : at;
  }
}
