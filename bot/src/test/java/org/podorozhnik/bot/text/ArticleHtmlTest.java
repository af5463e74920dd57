package org.podorozhnik.bot.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleHtmlTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "bold|'**а** б'|'<b>а</b> б'",
        "italic|'*а*'|'<i>а</i>'",
        "link|'[а](https://x.ge/?a=1&b=2)'|'<a href=\"https://x.ge/?a=1&amp;b=2\">а</a>'",
        "list|'- а\n- б'|'• а\n• б'",
        "numbers|'1. а\n2. б'|'1. а\n2. б'",
        "quote|'> а'|'<blockquote>а</blockquote>'",
        "paragraphs|'а\n\nб'|'а\n\nб'",
        "raw HTML is shown|'а <script>x</script>'|'а &lt;script&gt;x&lt;/script&gt;'",
        "signs are escaped|'1 < 2 & 3'|'1 &lt; 2 &amp; 3'",
        "list after text|'а:\n- б\n\nв'|'а:\n\n• б\n\nв'",
        "heading|'# а'|'<b>а</b>'"
      })
  void markdown_becomes_what_telegram_shows(String what, String markdown, String html) {
    assertThat(ArticleHtml.render(markdown)).isEqualTo(html);
  }
}
