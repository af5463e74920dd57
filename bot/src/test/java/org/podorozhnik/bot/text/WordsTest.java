package org.podorozhnik.bot.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)");

  @Test
  void all_languages_have_the_same_keys_and_placeholders() throws Exception {
    TreeMap<String, TreeSet<String>> russian = shape("ru");
    for (Words words : Languages.load().all()) {
      assertThat(shape(words.language())).as(words.language()).isEqualTo(russian);
    }
  }

  @Test
  void the_files_are_sorted() throws Exception {
    for (Words words : Languages.load().all()) {
      List<String> keys = keys(words.language());
      assertThat(keys).isSorted();
    }
  }

  @Test
  void nothing_shouts_at_people() throws Exception {
    for (Words words : Languages.load().all()) {
      for (String key : keys(words.language())) {
        assertThat(words.get(key)).as(key).doesNotContain("!").isNotBlank();
      }
    }
  }

  @Test
  void a_missing_key_is_named() {
    Words words = Languages.load().first();
    assertThatThrownBy(() -> words.get("no.such.key")).hasMessageContaining("no.such.key");
  }

  @Test
  void a_choice_wins_over_telegram_and_the_unknown_falls_back_to_russian() {
    Languages languages = Languages.load();
    assertThat(languages.pick(Optional.of("en"), "ru").language()).isEqualTo("en");
    assertThat(languages.pick(Optional.empty(), "en-GB").language()).isEqualTo("en");
    assertThat(languages.pick(Optional.empty(), "ka").language()).isEqualTo("ru");
    assertThat(languages.pick(Optional.empty(), "").language()).isEqualTo("ru");
  }

  private static List<String> keys(String language) throws Exception {
    List<String> keys = new ArrayList<>();
    json(language).fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static TreeMap<String, TreeSet<String>> shape(String language) throws Exception {
    TreeMap<String, TreeSet<String>> shape = new TreeMap<>();
    json(language)
        .properties()
        .forEach(
            e -> {
              TreeSet<String> names = new TreeSet<>();
              PLACEHOLDER
                  .matcher(e.getValue().asText())
                  .results()
                  .forEach(m -> names.add(m.group(1)));
              shape.put(e.getKey(), names);
            });
    return shape;
  }

  private static JsonNode json(String language) throws Exception {
    try (InputStream in = Words.class.getResourceAsStream("/i18n/" + language + ".json")) {
      return new ObjectMapper().readTree(in);
    }
  }
}
