package org.podorozhnik.bot.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody wants of the news, said in plain words. Strict, since a question must stay one: the
 * whole of a short text has to be such a wish.
 */
public enum Wish {
  NEWS(
      "(хочу |как |можно )?(подпиши|подпишите|подпишусь|подписать|подписаться|подписка)"
          + "( меня| нас)?( на)?"
          + Wish.ALL
          + Wish.SUBJECT,
      "((покажи|покажите|последние|включи|включите|включить|получать|хочу|хочу получать"
          + "|как получать|присылай|присылайте|шлите)( мне)?)?"
          + Wish.ALL
          + " (новости|обновления|уведомления|рассылка|рассылку|рассылки)",
      "(сообщай|сообщайте|сообщите)( мне)? (об изменениях|когда что то изменится)",
      "(хочу|как|можно) узнавать (когда|если|что)( что то| что нибудь| правила)?"
          + " (изменится|изменилось|изменятся|поменяется|поменяются|меняется|меняются)",
      "(i want to |how to |how do i )?subscribe( me)?( to)?( the| all)?"
          + "( news| updates| everything)?",
      "(the |show |latest |turn on )?(news|updates|notifications|subscription)",
      "(tell me|notify me|i want to know) when (something|anything|the rules?) changes?"),
  END(
      "(хочу |как )?(отпиши|отпишите|отпишись|отпишитесь|отпишусь|отписать|отписаться|отписка)"
          + "( меня| нас)?( от)?"
          + Wish.ALL
          + Wish.SUBJECT,
      "(хватит|перестань|перестаньте|прекрати|прекратите|не надо|больше не надо)( мне)?( больше)?"
          + " (присылать|слать|писать)( мне)?( больше)?"
          + Wish.ALL
          + Wish.SUBJECT,
      "(больше )?не (присылай|присылайте|шли|шлите|пиши|пишите)( мне)?( больше)?( ничего)?"
          + Wish.ALL
          + Wish.SUBJECT,
      "(отключи|отключите|отключить|выключи|выключите|выключить|отмени|отмените|отменить)"
          + Wish.ALL
          + " (новости|обновления|уведомления|рассылку|подписку)",
      "(unsubscribe|stop)( me)?( from)?( the| all)?( news| updates| everything)?",
      "(stop|do not|don t|dont) (send|sending|message|messaging)( me)?"
          + "( news| updates| messages| anything| this)?( any more| anymore)?",
      "(turn off|cancel)( the| all| my)? (news|updates|notifications|subscription)"),
  QUIET(
      "не (присылай|присылайте|шли|шлите|пиши|пишите|беспокой|беспокойте|буди|будите|надо писать)"
          + "( мне| меня)?( ничего)?"
          + Wish.SUBJECT
          + " (ночью|по ночам)",
      "(ночью|по ночам)( мне| меня)? не"
          + " (присылай|присылайте|шли|шлите|пиши|пишите|беспокой|беспокойте|буди|будите)( меня)?",
      "(включи |включите |включить )?тихие часы",
      "(stop|do not|don t|dont) (send|sending|write|message|disturb|wake)( me)?"
          + "( news| updates| messages| anything)? at night",
      "(no|nothing)( news| updates| messages)? at night",
      "quiet hours");

  private static final int MOST_WORDS = 8;
  private static final String ALL = "( все| всего| всех| мою)?";
  private static final String SUBJECT =
      "( новости| новостей| обновления| обновлений| рассылку| рассылки| уведомления| уведомлений)?";

  private final String pattern;

  Wish(String... patterns) {
    this.pattern = " ?(" + String.join("|", patterns) + ")";
  }

  public static Optional<Wish> of(String text) {
    String plain =
        text.toLowerCase(Locale.ROOT)
            .replace('ё', 'е')
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .replaceAll("(^| )(пожалуйста|please)(?= |$)", "")
            .strip();
    if (plain.split(" ").length > MOST_WORDS) {
      return Optional.empty();
    }
    return Arrays.stream(values()).filter(wish -> (" " + plain).matches(wish.pattern)).findFirst();
  }
}
