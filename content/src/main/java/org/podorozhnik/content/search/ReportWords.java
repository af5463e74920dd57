package org.podorozhnik.content.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the words of a message say about its being a report, and of what. */
final class ReportWords {
  /** What makes a message something else than a report of now. */
  static final String OTHER = "other";

  static final String STANDS = "stands";
  static final String STOOD = "stood";
  static final String ALREADY = "already";
  static final String PASSED = "passed";
  static final String TAIL = "tail";
  static final String QUEUE = "queue";
  static final String IN = "in";
  static final String GOING = "going";

  /** A town that people also live in and visit. */
  static final String TOWN = "town";

  static final String UP_TO = "up-to";

  private static final WordTable SENSES =
      WordTable.read(
          """
          # questions
          other\tсколько;скока;сколька;скок;сколк*;как;каков*;какая;какой;какие;какое;каким;када;когда\
          ;можно;правда;правду;реально;ли;кто;где;почему;зачем;подскаж*;скажите;скажи;интересно;узнать\
          ;знает;знаете;врут;посовет*;стоит-ли;ктонибудь;чем;нужн*;надо;успе*;хват*;пускают;пустят;что\
          ;what;how;when;who;why;where;can;could;does;did;should;will;any;anyone;which
          # plans and conditions
          other\tзавтра;послезавтра;поеду;поедем;поехать;собира*;планир*;буду;будем;будет\
          ;хочу;хотим;хотел*;думаю;если;бы;чтобы;чтоб;выезжаем;выезжаю;обещ*;ожида*;прогноз*\
          ;tomorrow;if;would;going;plan*;want*;expect*;may;might
          # other times
          other\tвчера;вчераш*;позавчера;прошлый;прошлая;прошлое;прошлого;прошлом;прошлую;прошлой\
          ;прошлые;прошлых;осенью;зимой;весной;летом;обычно;всегда;раньше;однажды;средн*;иногда\
          ;понедельник*;вторник*;среду;четверг*;пятниц*;суббот*;воскресень*;выходн*;праздник*\
          ;январ*;феврал*;марте;марта;апрел*;мае;мая;июне;июня;июле;июля;август*;сентябр*;октябр*\
          ;ноябр*;декабр*;год;года;году;годом;лет;месяц*;летнем;тогда;yesterday;ago;last;usual*;year*\
          ;month*;average;normally
          # hearsay, closures, driving, trade, law
          other\tговор*;пишут;писали;слыш*;передают;новост*;якобы\
          ;закры*;откры*;откро*;закро*;перекры*;работает;работают;работал*;ремонт*;closed;open;opens\
          ;ехать;ехали;ехал;ехала;доехал*;доехать;добир*;добра*;дорог*;пути;путь;лете*;летел*;drive\
          ;driving;отсюда;пилить;осталось;остановк*;наваг*;навиг*\
          ;такси;трансфер*;билет*;цена;цену;цены;рубл*;руб;лари;тенге;ищу;ищем;попутч*;возьм*;отвез*\
          ;экскурси*;гостин*;отел*;доставк*;продам;taxi;transfer;ticket*;price*;hotel*\
          ;виз*;штраф*;находит*;пребыв*;безвиз*;депорт*;запрет*;внж;разрешен*;прав;закон*;страховк*\
          ;повестк*;военкомат*;оплат*;visa*;stay;fine
          other\tпаспорт*;унес*;молчат;допрос*;допраш*;держат;забрал*;отказ*;разверн*;треккинг*\
          ;поход*;восхожд*;проблем*;помо*;help;passport*
          going\tеду;едем;едет;едут
          filler\tна;в;во;у;с;со;к;по;и;из;через;сейчас;щас;счас;сичас;сегодня;утром;вечером;ночью\
          ;днем;всем;привет;добрый;день;вечер;ребят*;друзья;народ;границ*;переход*;кпп;мапп;пост;посту\
          ;ожидани*;время;времени;стоять;ждать;минимум;примерно;где;то;как;раз;сторону;сторон*\
          ;направлени*;выезд*;въезд*;вход*;проход*;проезд*;прохожден*;итого;было;есть;тут;здесь;мы;я\
          ;быстро;медленно;долго;нейтрал*;при;около;где-то;получилось;ровно;снова;опять;до;лишним\
          ;at;the;on;by;for;now;from;today;border;crossing;hi;hello;about;my;by;was;it;we
          town\tтбилис*;tbilisi;казбег*;kazbegi;степанцминд*;астан*;алмат*;стамбул*;трабзон*
          stands\tстою;стоим;стоит;стоят;стаим;жду;ждем;ждет;ждут;застрял*;торчим;торчу;висим;кукуем\
          ;двигаемся;двигается;движемся;движется;движутся;двигаются;стоячка;ползем;standing;waiting;stuck;wait;stand
          stood\tстоял*;простоял*;прождал*;ждал*;stood;waited
          already\tуже;already
          passed\tпрошл*;прошел;прошол;прошед*;проехал*;проех*;пересек*;занял*;выехал*;проскоч*\
          ;перешл*;перешел;пролет*;переехал*;отстоял*;миновал*;въехал*;заехал*;пересеч*;пройден*;crossed;passed;took;through
          tail\tхвост*;tail;конец;конце
          queue\tочеред*;ачеред*;пробк*;колонн*;queue;line;end
          in\tза
          up-to\tдо;to
          car\tмашина;машине;машину;машиной;машинка;машинке;авто;автомобил*;легков*;тачка;тачке;тачку\
          ;тачкой;легковуш*;car;cars
          bus\tавтобус*;маршрутк*;микроавтобус*;минибус*;bus;minibus;marshrutka
          truck\tфура;фуре;фурой;фуру;фуры;фурах;фурами;грузов*;тягач*;дальнобо*;truck*;lorry;lorries
          bicycle\tвелосипед*;велосепед*;велик;велике;велики;великах;великом;вело;самокат*\
          ;электросамокат*;bike;bicycle*;scooter
          foot\tпешком;пешк*;пеший;пешая;пешие;пешим;пешеход*;пеше;foot;walking
          """);

  /** Words that mean nothing of the kind in this company. */
  private static final Set<String> HARMLESS =
      Set.of(
          "как минимум",
          "где то",
          "так как",
          "как раз",
          "как обычно",
          "то что",
          "что то",
          "чем час",
          "больше чем",
          "более чем",
          "конце очереди",
          "this year");

  private static final Set<String> ASKING_FIRST = Set.of("is", "are", "do", "has", "have");
  private static final Set<String> NEGATIONS = Set.of("не", "ни", "not");

  private ReportWords() {}

  /** The keys of the table that any word has; «не прошли» stands. */
  static Set<String> senses(List<String> words) {
    Set<String> found = new TreeSet<>();
    if (!words.isEmpty() && ASKING_FIRST.contains(words.get(0))) {
      found.add(OTHER);
    }
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      Set<String> named = harmless(words, i) ? Set.of() : SENSES.named(word);
      boolean negated = i > 0 && NEGATIONS.contains(words.get(i - 1));
      boolean notThrough = negated && (named.contains(PASSED) || named.contains(STOOD));
      found.addAll(notThrough ? Set.of(STANDS) : named);
      if (word.matches("(?:19|20)\\d\\d")) {
        found.add(OTHER);
      }
    }
    return found;
  }

  /** True if the table has the word. */
  static boolean knows(String word) {
    return !SENSES.named(word).isEmpty();
  }

  /** The words from the first that speaks of a queue. */
  static List<String> fromTail(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      Set<String> named = SENSES.named(words.get(i));
      if (named.contains(TAIL) || named.contains(QUEUE)) {
        return words.subList(i, words.size());
      }
    }
    return new ArrayList<>();
  }

  private static boolean harmless(List<String> words, int i) {
    boolean withNext =
        i + 1 < words.size() && HARMLESS.contains(words.get(i) + " " + words.get(i + 1));
    return withNext || (i > 0 && HARMLESS.contains(words.get(i - 1) + " " + words.get(i)));
  }
}
