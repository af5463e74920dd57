package org.podorozhnik.bot.features;

import java.util.List;
import org.podorozhnik.bot.features.article.ArticleFeature;
import org.podorozhnik.bot.features.ask.AskFeature;
import org.podorozhnik.bot.features.inline.InlineFeature;
import org.podorozhnik.bot.features.menu.MenuFeature;
import org.podorozhnik.bot.features.odd.OddFeature;
import org.podorozhnik.bot.features.privacy.PrivacyFeature;
import org.podorozhnik.bot.features.settings.SettingsFeature;
import org.podorozhnik.bot.features.sos.SosFeature;
import org.podorozhnik.bot.features.wait.WaitFeature;
import org.podorozhnik.bot.routing.Feature;
import org.podorozhnik.bot.text.ArticleView;
import org.podorozhnik.bot.text.CrossingView;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.content.cache.AnswerCache;
import org.podorozhnik.content.curated.Library;
import org.podorozhnik.content.subscriber.PreferenceStore;

/** Everything the bot can do, in reading order. */
public final class Features {
  private Features() {}

  public static List<Feature> all(
      Library library,
      AnswerCache answers,
      PreferenceStore preferences,
      Languages languages,
      String botName) {
    ArticleView articles = new ArticleView(library);
    CrossingView crossings = new CrossingView(library);
    return List.of(
        new SosFeature(),
        new MenuFeature(library, articles, crossings, botName),
        new AskFeature(answers, library, articles, crossings),
        new ArticleFeature(library, articles),
        new WaitFeature(library, answers, crossings),
        new InlineFeature(library),
        new SettingsFeature(preferences, languages),
        new PrivacyFeature(preferences),
        new OddFeature());
  }
}
