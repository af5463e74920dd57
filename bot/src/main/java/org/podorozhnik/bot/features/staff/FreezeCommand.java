package org.podorozhnik.bot.features.staff;

import java.util.List;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.staff.StaffStore;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

/**
 * {@code /freeze} and {@code /unfreeze}: any owner stops all sending and all acts of staff, an
 * owner of the settings lets them go on. All owners are told.
 */
final class FreezeCommand {
  static final String FREEZE = "freeze";
  static final String UNFREEZE = "unfreeze";

  private final StaffStore staff;
  private final StaffLetters letters;

  FreezeCommand(StaffStore staff, StaffLetters letters) {
    this.staff = staff;
    this.letters = letters;
  }

  Reply freeze(Request request, Visitor visitor) {
    staff.freeze(true, letters("staff.letter.frozen", request), effect(request));
    return answer(staff.frozen() ? "staff.freeze.done" : "staff.unfreeze.nothing", visitor);
  }

  Reply unfreeze(Request request, Visitor visitor) {
    if (staff.freeze(false, letters("staff.letter.lifted", request), effect(request))) {
      return answer("staff.unfreeze.done", visitor);
    }
    return answer(staff.frozen() ? "staff.frozen" : "staff.unfreeze.nothing", visitor);
  }

  private List<PendingReply> letters(String key, Request request) {
    return letters.otherOwners(request.person()).stream()
        .map(owner -> letters.to(owner, told(key, request, letters.words(owner)), request.at()))
        .toList();
  }

  private String told(String key, Request request, Words words) {
    return words.get(key, "by", Html.escape(letters.who(request.person(), words)));
  }

  private static Reply answer(String key, Visitor visitor) {
    return Reply.show(Screen.of(Html.escape(visitor.words().get(key))));
  }

  private static Effect effect(Request request) {
    return new Effect(request.updateId(), 0);
  }
}
