package org.podorozhnik.content.subscriber;

import java.util.Optional;

/**
 * The choices of one chat. Absent means "never chosen": the interface language of Telegram decides.
 *
 * @param language ISO 639-1 code of the interface
 * @param country area that answers without a country mean: georgia, kazakhstan or turkey
 */
public record Preferences(Optional<String> language, Optional<String> country) {
  public static final Preferences NONE = new Preferences(Optional.empty(), Optional.empty());

  public boolean empty() {
    return language.isEmpty() && country.isEmpty();
  }

  public Preferences withLanguage(Optional<String> chosen) {
    return new Preferences(chosen, country);
  }

  public Preferences withCountry(Optional<String> chosen) {
    return new Preferences(language, chosen);
  }
}
