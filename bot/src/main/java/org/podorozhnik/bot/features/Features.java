package org.podorozhnik.bot.features;

import java.util.List;
import org.podorozhnik.bot.features.accuracy.AccuracyFeature;
import org.podorozhnik.bot.features.alert.AlertFeature;
import org.podorozhnik.bot.features.article.ArticleFeature;
import org.podorozhnik.bot.features.ask.AskFeature;
import org.podorozhnik.bot.features.board.BoardFeature;
import org.podorozhnik.bot.features.broadcast.BroadcastFeature;
import org.podorozhnik.bot.features.digest.DigestFeature;
import org.podorozhnik.bot.features.group.GroupFeature;
import org.podorozhnik.bot.features.inline.InlineFeature;
import org.podorozhnik.bot.features.journey.JourneyFeature;
import org.podorozhnik.bot.features.menu.MenuFeature;
import org.podorozhnik.bot.features.news.NewsFeature;
import org.podorozhnik.bot.features.odd.OddFeature;
import org.podorozhnik.bot.features.privacy.PrivacyFeature;
import org.podorozhnik.bot.features.report.ReportFeature;
import org.podorozhnik.bot.features.settings.QuietFeature;
import org.podorozhnik.bot.features.settings.SettingsFeature;
import org.podorozhnik.bot.features.sos.SosFeature;
import org.podorozhnik.bot.features.staff.StaffFeature;
import org.podorozhnik.bot.features.subscription.SubscriptionFeature;
import org.podorozhnik.bot.features.updates.UpdatesFeature;
import org.podorozhnik.bot.features.wait.ForecastScreens;
import org.podorozhnik.bot.features.wait.PictureFeature;
import org.podorozhnik.bot.features.wait.PlaceFeature;
import org.podorozhnik.bot.features.wait.WaitFeature;
import org.podorozhnik.bot.routing.Feature;
import org.podorozhnik.bot.text.ArticleView;
import org.podorozhnik.bot.text.CrossingList;
import org.podorozhnik.bot.text.CrossingView;
import org.podorozhnik.content.border.ReportService;
import org.podorozhnik.content.curated.Curated;
import org.podorozhnik.content.curated.Library;

/** Everything the bot can do, in reading order. */
public final class Features {
  private Features() {}

  public static List<Feature> all(Parts parts) {
    Library library = parts.library();
    ArticleView articles = new ArticleView(library);
    CrossingView crossings = new CrossingView(library, parts.board());
    CrossingList list = new CrossingList(library, parts.board());
    ForecastScreens forecasts = new ForecastScreens(parts.board(), parts.accuracy()::good);
    ReportService reports =
        new ReportService(parts.storage().waits(), parts.storage().handledUpdates(), parts.board());
    return List.of(
        new SosFeature(),
        new MenuFeature(library, articles, crossings, parts.botName()),
        new ReportFeature(library, parts.storage().waits(), reports, Curated.landmarks()),
        new SubscriptionFeature(library, parts.storage().subscriptions(), parts.languages()),
        new QuietFeature(parts.storage()),
        new AskFeature(parts.answers(), library, articles, crossings),
        new ArticleFeature(library, articles),
        new WaitFeature(library, crossings, list, forecasts),
        new PictureFeature(library.crossings(), parts.board()),
        new PlaceFeature(library.crossings(), list),
        new JourneyFeature(
            library.crossings(),
            parts.storage(),
            parts.board(),
            reports,
            parts.languages(),
            parts.letters(),
            parts.botName()),
        new AccuracyFeature(parts.accuracy()),
        new StaffFeature(
            library,
            parts.storage(),
            parts.board(),
            parts.doors().staff(),
            parts.languages(),
            parts.letters()),
        new BroadcastFeature(
            library,
            parts.storage(),
            parts.languages(),
            parts.letters(),
            parts.doors(),
            parts.settings().rates(),
            parts.botName()),
        new AlertFeature(
            library, parts.storage(), parts.board(), parts.languages(), parts.letters()),
        new BoardFeature(
            library,
            parts.storage(),
            parts.board(),
            parts.courier(),
            parts.languages(),
            parts.doors().staff(),
            parts.botName()),
        new DigestFeature(
            library,
            parts.storage(),
            parts.board(),
            parts.languages(),
            parts.letters(),
            parts.doors().staff(),
            parts.botName()),
        new InlineFeature(library, parts.board()),
        new SettingsFeature(library.crossings(), parts.storage(), parts.languages()),
        new GroupFeature(
            parts.storage(),
            parts.languages(),
            parts.letters(),
            parts.courier(),
            parts.doors().staff(),
            parts.settings().approvedGroups()),
        new PrivacyFeature(
            parts.storage(),
            library.crossings(),
            parts.doors().staff(),
            parts.languages(),
            parts.letters()),
        new UpdatesFeature(
            library.crossings(),
            parts.storage(),
            parts.doors().staff(),
            parts.languages(),
            parts.letters(),
            parts.courier()),
        new NewsFeature(parts.storage().broadcasts()),
        new OddFeature());
  }
}
