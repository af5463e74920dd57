package org.podorozhnik.content.border;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3ч                               | 180
          3 ч                              | 180
          3 ч.                             | 180
          3 часа                           | 180
          3 Часа                           | 180
          3-х часов                        | 180
          3,5 часа                         | 210
          3.5ч                             | 210
          3-4 часа                         | 210
          3 - 4 ч                          | 210
          3–4 часа                         | 210
          от 3 до 4 часов                  | 210
          3 или 4 часа                     | 210
          два-три часа                     | 150
          два три часа                     | 150
          час-два                          | 90
          час-полтора                      | 75
          полчаса-час                      | 45
          40-50 минут                      | 45
          2:30                             | 150
          2:30 ч                           | 150
          0:40                             | 40
          180 мин                          | 180
          180мин.                          | 180
          40 минут                         | 40
          сорок минут                      | 40
          двадцать пять минут              | 25
          полчаса                          | 30
          пол часа                         | 30
          пол-часа                         | 30
          полчасика                        | 30
          четверть часа                    | 15
          полдня                           | 360
          полсуток                         | 720
          полтора часа                     | 90
          полтора часика                   | 90
          часа полтора                     | 90
          два с половиной часа             | 150
          2 с половиной часа               | 150
          час с половиной                  | 90
          сутки                            | 1440
          1,5 суток                        | 2160
          полторы сутки                    | 2160
          двое суток                       | 2880
          трое суток                       | 4320
          сутки и 3 часа                   | 1620
          день                             | 720
          День                             | 720
          весь день                        | 720
          1 день                           | 1440
          2 дня                            | 2880
          2 дня 4 часа                     | 3120
          пять дней                        | 7200
          2 недели                         | 20160
          час                              | 60
          часик                            | 60
          два часа                         | 120
          пять часов                       | 300
          пара часов                       | 120
          двенадцать часов                 | 720
          20 часов                         | 1200
          час двадцать                     | 80
          час 20                           | 80
          час сорок пять                   | 105
          3 часа 20 минут                  | 200
          3 часа 20                        | 200
          3 часа и 20 минут                | 200
          3ч20м                            | 200
          3ч 20 мин                        | 200
          3 ч. 20 мин.                     | 200
          3h                               | 180
          3 h                              | 180
          3h20m                            | 200
          3 hours                          | 180
          three hours                      | 180
          3 to 4 hours                     | 210
          half an hour                     | 30
          an hour                          | 60
          an hour and a half               | 90
          a couple of hours                | 120
          2 and a half hours               | 150
          2.5 h                            | 150
          45 mins                          | 45
          2 days                           | 2880
          минут 40                         | 40
          минут сорок                      | 40
          часов 5                          | 300
          часов 5-6                        | 330
          около 3 часов                    | 180
          где-то 3 часа                    | 180
          примерно час                     | 60
          около часа                       | 60
          меньше часа                      | 60
          за 3 часа                        | 180
          застряли на 3 часа               | 180
          уложились в 3 часа               | 180
          в среднем 3 часа                 | 180
          в очереди час                    | 60
          Ларс,3 часа                      | 180
          ларс-3 часа                      | 180
          Ларс 3 часа на машине            | 180
          приехали в 15:30, стояли 4 часа  | 240
          хвост 5 км, стоим 2 часа         | 120
          стоим с 9 утра, уже 6 часов      | 360
          3 часа 200 рублей                | 180
          3 часа 20 машин                  | 180
          """)
  void durations_are_read(String text, int minutes) {
    assertThat(DurationReader.read(text)).map(DurationReader.Found::minutes).contains(minutes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          больше 4 часов        | 240
          более чем 4 часа      | 240
          не меньше 5 часов     | 300
          минимум 2 часа        | 120
          как минимум 2 часа    | 120
          уже 6ч                | 360
          6 часов уже           | 360
          уже больше 6 часов    | 360
          уже стоим 5 часов     | 300
          больше часа           | 60
          больше суток          | 1440
          3+ часа               | 180
          3 часа с лишним       | 180
          over 3 hours          | 180
          more than 3 hours     | 180
          at least 3 hours      | 180
          already 3 hours       | 180
          третий час            | 120
          7-й час               | 360
          4-е сутки             | 4320
          вторые сутки          | 1440
          """)
  void some_are_said_to_have_lasted_longer(String text, int minutes) {
    assertThat(DurationReader.read(text))
        .hasValueSatisfying(
            found -> {
              assertThat(found.minutes()).isEqualTo(minutes);
              assertThat(found.atLeast()).isTrue();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 часа",
        "около 3 часов",
        "меньше 3 часов",
        "не больше 3 часов",
        "прошли за 3 часа"
      })
  void others_are_not(String text) {
    assertThat(DurationReader.read(text)).map(DurationReader.Found::atLeast).contains(false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "в 3 часа ночи",
        "в 3 часа",
        "в два часа",
        "в 5 утра",
        "к 18:00",
        "к 3 часам",
        "к трем часам",
        "с 9 до 18",
        "с 9 до 18 часов",
        "с 9:00 до 18:00",
        "с 3 часов дня",
        "после 3 часов",
        "до 5 часов",
        "в 15:30",
        "в 2:30",
        "15:30",
        "02:30",
        "9:00-18:00",
        "3 часа дня",
        "час ночи",
        "3 pm",
        "at 3 hours",
        "3 км",
        "хвост 5 километров",
        "40 м",
        "3 мая",
        "3.05.2025",
        "5 тысяч рублей",
        "30 лари",
        "ребёнку 3 года",
        "мне 40 лет",
        "90 дней",
        "до 365 дней",
        "365 дней",
        "24 часа в сутки",
        "24 часа в день",
        "24 hours a day",
        "работает 24 часа",
        "24/7",
        "круглые сутки",
        "круглосуточно",
        "60 км/ч",
        "60 км в час",
        "+7 918 123 45 67",
        "тел. 89181234567, Ольга",
        "ночь",
        "всю ночь",
        "сейчас",
        "добрый день",
        "2 часа назад",
        "два дня назад",
        "an hour ago",
        "через 3 часа",
        "через час",
        "через неделю",
        "каждые 2 часа",
        "час пик",
        "который час",
        "3",
        "3 человека",
        "5 машин",
        "много часов",
        "",
        "редант-1",
      })
  void other_things_are_not_durations(String text) {
    assertThat(DurationReader.read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3             | 180
          3,5           | 210
          3-4           | 210
          0             | 0
          12            | 720
          25            | 25
          40            | 40
          180           | 180
          три           | 180
          ларс авто 3   | 180
          lars car 90   | 90
          3 ч           | 180
          40 мин        | 40
          """)
  void a_bare_number_means_hours_if_small_and_minutes_if_great(String text, int minutes) {
    assertThat(DurationReader.readBare(text)).map(DurationReader.Found::minutes).contains(minutes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"13", "20", "24", "721", "2022", "3 5", "редант-1", "в 3", "к 18", "ларс"})
  void a_bare_number_that_may_mean_either_is_not_read(String text) {
    assertThat(DurationReader.readBare(text)).isEmpty();
  }

  @Test
  void the_rest_keeps_everything_else() {
    assertThat(DurationReader.read("Стою на Ларсе уже 6 ч, не двигаемся"))
        .map(DurationReader.Found::rest)
        .contains("Стою на Ларсе , не двигаемся");
    assertThat(DurationReader.read("сарпи минут 40 пешком"))
        .map(DurationReader.Found::rest)
        .contains("сарпи пешком");
    assertThat(DurationReader.readBare("ларс авто 3"))
        .map(DurationReader.Found::rest)
        .contains("ларс авто");
  }
}
