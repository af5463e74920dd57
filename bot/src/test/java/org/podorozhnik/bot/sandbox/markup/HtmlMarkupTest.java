package org.podorozhnik.bot.sandbox.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Telegram's HTML: what it makes of tags, and its words for those it cannot read. */
class HtmlMarkupTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<b>a</b> <strong>b</strong>|a b|bold 0 1, bold 2 1",
        "<i>a</i><em>b</em><u>c</u><ins>d</ins>|abcd|italic 0 1, italic 1 1, underline 2 1, underline 3 1",
        "<s>a</s><strike>b</strike><del>c</del>|abc|strikethrough 0 1, strikethrough 1 1, strikethrough 2 1",
        "<b>a<i>b</i></b>|ab|bold 0 2, italic 1 1",
        "🌿<b>трава</b>|🌿трава|bold 2 5",
        "<a href=\"https://example.org/?a=1&amp;b=2\">x</a>|x|text_link 0 1 https://example.org/?a=1&b=2",
        "<a href='tg://user?id=5'>x</a>|x|text_mention 0 1",
        "<a href=\"\">example.org</a>|example.org|text_link 0 11 example.org",
        "<a href=\"nonsense\">x</a>|x|``",
        "<code class=\"language-java\">x</code>|x|code 0 1",
        "<pre><code class=\"language-java\">x</code></pre>|x|pre 0 1 java",
        "<blockquote>a</blockquote>|a|blockquote 0 1",
        "<blockquote expandable>a</blockquote>|a|expandable_blockquote 0 1",
        "<tg-spoiler>a</tg-spoiler><span class=\"tg-spoiler\">b</span>|ab|spoiler 0 1, spoiler 1 1",
        "<tg-emoji emoji-id=\"5\">🌿</tg-emoji>|🌿|custom_emoji 0 2",
        "&lt;&amp;&gt;&quot;&#33;&#x21;&nbsp;|<&>\"!!&nbsp;|``",
        "<b></b>x|x|``",
        "<B>x</>|x|bold 0 1",
        "a & b|a & b|``"
      })
  void is_read(String html, String text, String entities) throws MarkupException {
    Markup markup = HtmlMarkup.parse(html);
    assertThat(markup.text()).isEqualTo(text);
    assertThat(shown(markup)).isEqualTo(entities);
  }

  private static String shown(Markup markup) {
    return StreamSupport.stream(markup.entities().spliterator(), false)
        .map(HtmlMarkupTest::shown)
        .collect(Collectors.joining(", "));
  }

  private static String shown(JsonNode e) {
    String more = e.path("url").asText("") + e.path("language").asText("");
    return (e.path("type").asText() + " " + e.path("offset") + " " + e.path("length") + " " + more)
        .strip();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<b>x|Can't find end tag corresponding to start tag \"b\"",
        "ы<p>x</p>|Unsupported start tag \"p\" at byte offset 2",
        "x<br/>y|Unsupported start tag \"br/\" at byte offset 1",
        "x</b>|Unexpected end tag at byte offset 1",
        "<b><i>x</b></i>|Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"",
        "a < b|Unsupported start tag \"\" at byte offset 2",
        "a <b|Unclosed start tag at byte offset 2",
        "<b>x</b|Unclosed end tag at byte offset 4",
        "<a href=\"x>y</a>|Unclosed start tag at byte offset 0",
        "<span>x</span>|Tag \"span\" must have class \"tg-spoiler\" at byte offset 0",
        "<a href=?>x</a>|Unexpected end of name token at byte offset 8",
        "<a =x>y</a>|Empty attribute name in the tag \"a\" at byte offset 0"
      })
  void is_refused_in_telegrams_words(String html, String reason) {
    assertThatThrownBy(() -> HtmlMarkup.parse(html)).hasMessage(reason);
  }

  @Test
  void blank_edges_are_cut_and_entities_moved() throws MarkupException {
    Markup markup = HtmlMarkup.parse("\n <b> x</b> \n");
    assertThat(markup.text()).isEqualTo("x");
    assertThat(shown(markup)).isEqualTo("bold 0 1");
  }
}
