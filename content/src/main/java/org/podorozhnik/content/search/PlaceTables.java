package org.podorozhnik.content.search;

import org.podorozhnik.content.border.CrossingCatalog;

/**
 * The tables of words: places, and what words speak of.
 *
 * @param areas lines {@code area<TAB>word;stem*;…} for the countries of the articles
 * @param foreign lines {@code code<TAB>word;stem*;…} for other countries
 * @param concepts lines {@code concept<TAB>word;stem*;…}
 */
public record PlaceTables(String areas, String foreign, String concepts) {
  FeatureExtractor features() {
    return new FeatureExtractor(WordTable.read(concepts));
  }

  Gazetteer gazetteer(CrossingCatalog crossings, Lexicon lexicon) {
    return new Gazetteer(WordTable.read(areas), WordTable.read(foreign), crossings, lexicon);
  }
}
