package org.podorozhnik.bot.features;

import org.podorozhnik.bot.config.Settings;
import org.podorozhnik.bot.outbox.Courier;
import org.podorozhnik.bot.routing.Doors;
import org.podorozhnik.bot.routing.Letters;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.border.AccuracyRecord;
import org.podorozhnik.content.border.WaitBoard;
import org.podorozhnik.content.cache.AnswerCache;
import org.podorozhnik.content.curated.Library;

/**
 * What features are built from.
 *
 * @param botName without @, for links to the bot
 */
public record Parts(
    Library library,
    AnswerCache answers,
    Storage storage,
    WaitBoard board,
    AccuracyRecord accuracy,
    Languages languages,
    Letters letters,
    Courier courier,
    Doors doors,
    Settings settings,
    String botName) {}
