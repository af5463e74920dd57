package org.podorozhnik.content.search;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.podorozhnik.content.article.Slug;

/**
 * Texts of people in danger go to help before any search: ranking once put a shelter article above
 * the one that helps.
 */
final class CrisisRule {
  private record Rule(Pattern pattern, Slug help) {}

  private static final List<Rule> RULES =
      List.of(
          rule(
              "не хо(чу|чется) (больше )?жить|жить (больше )?не хо(чу|чется)|покончить с (собой|жизнью)"
                  + "|суицид|самоубий|убь?ю себя|убить себя|повешусь|повеситься|вскрыть вены|вскрою вены"
                  + "|лучше умереть|хочу умереть|умереть хочу|нет смысла жить|смысла жить нет"
                  + "|не вижу смысла (больше )?(жить|в жизни)|наложить на себя руки|свести счеты с жизнью"
                  + "|спрыгну с|выпью все таблетки|наглотаться таблеток|порезать себя|режу себя"
                  + "|kill myself|want to die|suicid|end my life|dont want to live|don t want to live",
              "help/psychology"),
          rule(
              "(муж|мужа|парень|сожитель|отец|отчим|бывший|брат|свекр\\S*|партнер|он) (\\S+ ){0,3}"
                  + "(бьет|избил|избивает|ударил|бил|душил|душит|изнасиловал|насилует|поднял руку)"
                  + "|(бьет|избил|избивает|ударил|душил|изнасиловал|насилует) (\\S+ ){0,2}"
                  + "(муж|парень|сожитель|отец|отчим|бывший|партнер)"
                  + "|меня (\\S+ ){0,2}(изнасиловали|насилуют|избили|избивают|бьют)|побои"
                  + "|(husband|boyfriend|partner|he) (\\S+ ){0,2}(beats?|hits?|hit|raped|chok\\S+) me"
                  + "|домашн\\S+ насили",
              "help/women-children"));

  private CrisisRule() {}

  /** The help article for repaired words of someone in danger; empty for all other texts. */
  static Optional<Slug> help(List<String> words) {
    String text = String.join(" ", words);
    return RULES.stream().filter(r -> r.pattern().matcher(text).find()).map(Rule::help).findFirst();
  }

  private static Rule rule(String pattern, String slug) {
    return new Rule(
        Pattern.compile("(^|\\b)(" + pattern + ")", Pattern.UNICODE_CHARACTER_CLASS),
        Slug.of(slug));
  }
}
