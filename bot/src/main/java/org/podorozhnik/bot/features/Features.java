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
import org.podorozhnik.content.curated.Library;

/** Everything the bot can do, in reading order. */
public final class Features {
  private Features() {}

  public static List<Feature> all(Parts parts) {
    Library library = parts.library();
    ArticleView articles = new ArticleView(library);
    CrossingView crossings = new CrossingView(library);
    return List.of(
        new SosFeature(),
        new MenuFeature(library, articles, crossings, parts.botName()),
        new AskFeature(parts.answers(), library, articles, crossings),
        new ArticleFeature(library, articles),
        new WaitFeature(library, parts.answers(), crossings),
        new InlineFeature(library),
        new SettingsFeature(parts.storage().preferences(), parts.languages()),
        new PrivacyFeature(parts.storage().preferences()),
        new OddFeature());
  }
}
