package org.podorozhnik.bot.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import org.podorozhnik.bot.text.WaitWords;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.border.WaitEstimate;

/** An estimate as a line: for programs, and for people. */
final class EstimateWords {
  private static final ObjectMapper JSON = new ObjectMapper();

  private EstimateWords() {}

  static String json(WaitEstimate estimate) {
    ObjectNode node = JSON.createObjectNode();
    boolean known = estimate.known();
    node.put("state", state(estimate));
    node.put("low_minutes", known ? estimate.low() : null);
    node.put("high_minutes", known ? estimate.high() : null);
    node.put("median_minutes", known ? estimate.median() : null);
    node.put("reports", estimate.reports());
    node.put("newest", estimate.newest().map(Instant::toString).orElse(null));
    return node.toString();
  }

  static String error(String what) {
    return JSON.createObjectNode().put("error", what).toString();
  }

  static String plain(String crossing, WaitEstimate estimate, Words words) {
    return words.get(
        "estimate." + state(estimate),
        "crossing",
        crossing,
        "low",
        WaitWords.duration(estimate.low(), words),
        "high",
        WaitWords.duration(estimate.high(), words),
        "median",
        WaitWords.duration(estimate.median(), words),
        "reports",
        estimate.reports(),
        "newest",
        estimate.newest().map(Instant::toString).orElse("—"));
  }

  private static String state(WaitEstimate estimate) {
    return estimate.knowledge().name().toLowerCase(Locale.ROOT);
  }
}
