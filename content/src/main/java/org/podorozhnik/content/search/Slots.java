package org.podorozhnik.content.search;

import java.util.Set;

/**
 * What a message names outright.
 *
 * @param areas georgia, kazakhstan, turkey or russia
 * @param crossings ids of crossings
 * @param foreign codes of countries that the articles do not cover
 * @param placeWords positions of the words that name any of these
 */
record Slots(
    Set<String> areas, Set<String> crossings, Set<String> foreign, Set<Integer> placeWords) {
  /** The areas named that have rules of their own to enter and stay. */
  Set<String> countries() {
    Set<String> countries = new java.util.TreeSet<>(areas);
    countries.retainAll(Gazetteer.COUNTRIES);
    return countries;
  }
}
