package org.podorozhnik.content.search;

import java.util.Optional;
import org.podorozhnik.content.article.Slug;

/**
 * What an earlier message or a choice says about the next one.
 *
 * @param country area to assume where the message names none
 * @param last the article or crossing shown last, for a follow-up such as «а в Казахстане?»
 */
public record SearchContext(Optional<String> country, Optional<Slug> last) {
  public static final SearchContext NONE = new SearchContext(Optional.empty(), Optional.empty());
}
