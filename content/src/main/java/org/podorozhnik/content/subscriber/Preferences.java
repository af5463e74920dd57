package org.podorozhnik.content.subscriber;

import java.util.Optional;

/**
 * The choices of one chat. Absent means "never chosen": the interface language of Telegram decides.
 *
 * @param language ISO 639-1 code of the interface
 * @param country area that answers without a country mean: georgia, kazakhstan or turkey
 * @param quiet when nothing is sent that was not just asked for
 */
public record Preferences(
    Optional<String> language, Optional<String> country, Optional<QuietHours> quiet) {
  public static final Preferences NONE =
      new Preferences(Optional.empty(), Optional.empty(), Optional.empty());

  public boolean empty() {
    return equals(NONE);
  }

  public Preferences withLanguage(Optional<String> chosen) {
    return new Preferences(chosen, country, quiet);
  }

  public Preferences withCountry(Optional<String> chosen) {
    return new Preferences(language, chosen, quiet);
  }

  public Preferences withQuiet(Optional<QuietHours> chosen) {
    return new Preferences(language, country, chosen);
  }
}
