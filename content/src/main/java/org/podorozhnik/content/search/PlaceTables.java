package org.podorozhnik.content.search;

import org.podorozhnik.content.border.CrossingCatalog;

/**
 * The tables of place names.
 *
 * @param areas lines {@code area<TAB>word;stem*;…} for the countries of the articles
 * @param foreign lines {@code code<TAB>word;stem*;…} for other countries
 */
public record PlaceTables(String areas, String foreign) {
  Gazetteer gazetteer(CrossingCatalog crossings, Lexicon lexicon) {
    return new Gazetteer(PlaceNames.read(areas), PlaceNames.read(foreign), crossings, lexicon);
  }
}
