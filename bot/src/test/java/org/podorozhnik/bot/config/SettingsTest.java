package org.podorozhnik.bot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  @Test
  void nothing_set_means_the_documented_defaults() {
    Settings settings = Settings.of(Map.of(), "./podorozhnik-data");
    assertThat(settings.token()).isEmpty();
    assertThat(settings.api()).hasToString("https://api.telegram.org");
    assertThat(settings.home()).isEqualTo(Path.of("./podorozhnik-data"));
    assertThat(settings.key()).isEqualTo(Path.of("./podorozhnik-data/key"));
    assertThat(settings.owners()).isEmpty();
    assertThat(settings.rates()).isEqualTo(new Settings.Rates(28, 1, 18));
    assertThat(settings.flood()).isEqualTo(new Settings.Flood(40, Duration.ofSeconds(10)));
  }

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "TELEGRAM_API_URL|http://api.example.org|https",
        "TELEGRAM_API_URL|ftp://x|https://host",
        "TELEGRAM_API_URL|https://host/path|no path",
        "TELEGRAM_API_URL|:::|no address",
        "TELEGRAM_BOT_TOKEN|not a token|BotFather",
        "PODOROZHNIK_OWNERS|me|numbers",
        "PODOROZHNIK_FLOOD|many|count and seconds",
        "PODOROZHNIK_RATE_GROUP|0|from 1",
        "PODOROZHNIK_RATE_GROUP|x|whole number",
        "PODOROZHNIK_LOG|loud|one of"
      })
  void a_wrong_setting_is_refused_with_a_sentence(String name, String value, String sentence) {
    assertThatThrownBy(() -> Settings.of(Map.of(name, value), "home"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(name)
        .hasMessageContaining(sentence);
  }

  @Test
  void plain_http_is_taken_on_loopback() {
    Settings settings = Settings.of(Map.of("TELEGRAM_API_URL", "http://127.0.0.1:9000"), "home");
    assertThat(settings.api().getPort()).isEqualTo(9000);
  }

  @Test
  void the_token_and_the_owners_are_not_printed() {
    Settings settings =
        Settings.of(
            Map.of("TELEGRAM_BOT_TOKEN", "12345:SECRET-token", "PODOROZHNIK_OWNERS", "777"),
            "home");
    assertThat(settings.toString()).doesNotContain("SECRET").doesNotContain("777");
  }
}
