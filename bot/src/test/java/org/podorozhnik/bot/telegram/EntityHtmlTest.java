package org.podorozhnik.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.podorozhnik.bot.sandbox.markup.HtmlMarkup;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

class EntityHtmlTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** An entity is given as type:offset:length, and what else it has behind the next colon. */
  private static MessageEntity entity(String given) {
    String[] parts = given.split(":", 4);
    MessageEntity entity =
        new MessageEntity(parts[0], Integer.valueOf(parts[1]), Integer.valueOf(parts[2]));
    if (parts.length > 3) {
      entity.setUrl(parts[3]);
      entity.setLanguage(parts[3]);
    }
    return entity;
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "просто текст||просто текст",
        "a < b & \"c\"||a &lt; b &amp; &quot;c&quot;",
        "жирный|bold:0:6|<b>жирный</b>",
        "ab|italic:0:1 underline:1:1|<i>a</i><u>b</u>",
        "ab|strikethrough:0:1 spoiler:1:1|<s>a</s><tg-spoiler>b</tg-spoiler>",
        "a <b>|code:2:3|a <code>&lt;b&gt;</code>",
        "x=1|pre:0:3|<pre>x=1</pre>",
        "x=1|pre:0:3:java|<pre><code class=\"language-java\">x=1</code></pre>",
        "правила|text_link:0:7:https://a.example/?x=1&y=\"2\"|<a href=\"https://a.example/?x=1&amp;y=&quot;2&quot;\">правила</a>",
        "цитата дальше|blockquote:0:6|<blockquote>цитата</blockquote> дальше",
        "длинная|expandable_blockquote:0:7|<blockquote expandable>длинная</blockquote>",
        "https://a.example @anna Анна|url:0:17 mention:18:5 text_mention:24:4|https://a.example @anna Анна",
        "abc|bold:0:3 italic:1:1|<b>a<i>b</i>c</b>",
        "abc|italic:0:3 bold:0:3|<i><b>abc</b></i>",
        "abc|bold:0:1 bold:1:2|<b>a</b><b>bc</b>",
        "abcd|bold:0:3 italic:1:3|<b>a<i>bc</i></b><i>d</i>",
        "🌿 a 🌿|bold:3:1 italic:5:2|🌿 <b>a</b> <i>🌿</i>",
        "abc|custom_emoji:0:1 date_time:1:1 unheard_of:2:1|abc",
        "abc|bold:2:9|ab<b>c</b>"
      })
  void formatting_becomes_tags(String text, String entities, String html) {
    List<MessageEntity> given =
        entities == null
            ? List.of()
            : List.of(entities.split(" ")).stream().map(EntityHtmlTest::entity).toList();
    assertThat(EntityHtml.of(text, given)).isEqualTo(html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b>a <i>b <u>c</u></i></b> <s>d</s><tg-spoiler>e</tg-spoiler>",
        "<blockquote>a <b>b</b>\n<a href=\"https://a.example/\">c</a></blockquote>\nd &lt;e&gt;",
        "<pre><code class=\"language-java\">a &amp; b</code></pre>"
      })
  void what_is_read_from_html_is_written_as_it_was(String html) throws Exception {
    var read = HtmlMarkup.parse(html);
    List<MessageEntity> entities =
        List.of(JSON.convertValue((JsonNode) read.entities(), MessageEntity[].class));
    assertThat(EntityHtml.of(read.text(), entities)).isEqualTo(html);
  }
}
