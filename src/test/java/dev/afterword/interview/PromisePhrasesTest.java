package dev.afterword.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromisePhrasesTest {

  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 4);
  private static final BusinessCalendar WEEKENDS = BusinessCalendar.weekendsOnly();

  private static Optional<LocalDate> read(String words, LocalDate said) {
    return PromisePhrases.read(words, said, WEEKENDS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          today                            | 2026-03-04
          end of day                       | 2026-03-04
          tomorrow                         | 2026-03-05
          tomorrow morning                 | 2026-03-05
          the day after tomorrow           | 2026-03-06
          Friday                           | 2026-03-06
          by Fri.                          | 2026-03-06
          by this Friday                   | 2026-03-06
          by Friday at 5 pm                | 2026-03-06
          by end of day Friday             | 2026-03-06
          by noon on Friday                | 2026-03-06
          first thing Monday               | 2026-03-09
          next Tuesday                     | 2026-03-10
          next Friday                      | 2026-03-13
          Tuesday of next week             | 2026-03-10
          next week on Thursday            | 2026-03-12
          Monday or Tuesday                | 2026-03-10
          before Friday                    | 2026-03-05
          this week                        | 2026-03-06
          later this week                  | 2026-03-06
          within the week                  | 2026-03-06
          by the end of the week           | 2026-03-06
          before the end of the week       | 2026-03-06
          over the weekend                 | 2026-03-08
          next week                        | 2026-03-13
          sometime next week               | 2026-03-13
          early next week                  | 2026-03-10
          at the beginning of next week    | 2026-03-10
          mid next week                    | 2026-03-12
          the middle of next week          | 2026-03-12
          late next week                   | 2026-03-13
          end of next week                 | 2026-03-13
          by the end of next week          | 2026-03-13
          end of this week or early next week | 2026-03-10
          the week after next              | 2026-03-20
          the week of March 16             | 2026-03-20
          the week of the 16th             | 2026-03-20
          the first week of April          | 2026-04-03
          in a day or two                  | 2026-03-06
          in a couple of days              | 2026-03-06
          a few days                       | 2026-03-07
          within 48 hours                  | 2026-03-06
          in a week                        | 2026-03-11
          within the next week             | 2026-03-11
          a week or two                    | 2026-03-18
          in a week or so                  | 2026-03-11
          within two weeks                 | 2026-03-18
          in two weeks' time               | 2026-03-18
          two weeks from now               | 2026-03-18
          within the next two weeks        | 2026-03-18
          in a couple of weeks             | 2026-03-18
          two to three weeks               | 2026-03-25
          2-3 weeks                        | 2026-03-25
          a fortnight                      | 2026-03-18
          in a month                       | 2026-04-04
          a week from Friday               | 2026-03-13
          within 10 business days          | 2026-03-18
          within the next 10 business days | 2026-03-18
          five working days                | 2026-03-11
          the 5th                          | 2026-03-05
          by the 2nd                       | 2026-04-02
          the 15th of next month           | 2026-04-15
          March 18                         | 2026-03-18
          March 18th                       | 2026-03-18
          on 18 March                      | 2026-03-18
          the 18th of March                | 2026-03-18
          Wednesday, March 18              | 2026-03-18
          Wed 18 Mar                       | 2026-03-18
          March 18, 2026                   | 2026-03-18
          2026-03-18                       | 2026-03-18
          3/18                             | 2026-03-18
          18.03.2026                       | 2026-03-18
          early March                      | 2026-03-10
          mid-March                        | 2026-03-20
          late March                       | 2026-03-31
          the first half of March          | 2026-03-16
          in March                         | 2026-03-31
          in May                           | 2026-05-31
          mid-December                     | 2026-12-20
          mid-December 2027                | 2027-12-20
          this month                       | 2026-03-31
          end of the month                 | 2026-03-31
          by the end of the month          | 2026-03-31
          early next month                 | 2026-04-10
          next month                       | 2026-04-30
          Q2                               | 2026-06-30
          early Q2                         | 2026-04-30
          the second quarter               | 2026-06-30
          end of the quarter               | 2026-03-31
          by Friday at the latest          | 2026-03-06
          """)
  void readsTheLastDayThatTheWordsName(String words, LocalDate day) {
    assertEquals(Optional.of(day), read(words, WEDNESDAY), words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "soon",
        "shortly",
        "after the holidays",
        "when we have met everybody",
        "may",
        "we may decide",
        "Sun",
        "Sun Microsystems",
        "my two years at Acme",
        "04/12",
        "04.12.2026",
        "31/31",
        "February 30",
        "March 32",
        "Tuesday, March 18",
        "March 2",
        "in several weeks",
        "by",
        "the",
        "",
        "0 of 0",
      })
  void doesNotGuess(String words) {
    assertEquals(Optional.empty(), read(words, WEDNESDAY), words);
  }

  @Test
  void onAWeekendTheWeekIsTheOneThatBegins() {
    assertEquals(
        Optional.of(LocalDate.of(2026, 3, 13)), read("this week", LocalDate.of(2026, 3, 7)));
  }

  @Test
  void aWeekdayNamedOnThatWeekdayIsAWeekLater() {
    assertEquals(
        Optional.of(LocalDate.of(2026, 3, 13)), read("by Friday", LocalDate.of(2026, 3, 6)));
  }

  @Test
  void aMonthThatHasPassedIsTheNextYearsOne() {
    assertEquals(
        Optional.of(LocalDate.of(2027, 1, 10)), read("early January", LocalDate.of(2026, 12, 3)));
  }

  @Test
  void aDateWithItsYearMayLieInThePast() {
    assertEquals(Optional.of(LocalDate.of(2026, 3, 2)), read("March 2, 2026", WEDNESDAY));
  }

  @Test
  void businessDaysPassOverPublicHolidays() {
    assertEquals(
        Optional.of(LocalDate.of(2026, 12, 1)),
        PromisePhrases.read(
            "within four business days",
            LocalDate.of(2026, 11, 24),
            Calendars.of("us").orElseThrow()));
  }

  @Test
  void everyFormOnShowCanBeRead() {
    for (String form : PromisePhrases.readableForms()) {
      assertTrue(read(form, WEDNESDAY).isPresent(), form);
    }
  }

  @Test
  void whateverTheDayNoReadingLiesBeforeItAndWeeksEndOnFriday() {
    List<String> forms =
        PromisePhrases.readableForms().stream().filter(form -> !form.startsWith("2026")).toList();
    for (int seed = 0; seed < 1500; seed++) {
      LocalDate said = LocalDate.of(2024, 1, 1).plusDays(seed);
      for (String form : forms) {
        Optional<LocalDate> day = read(form, said);
        assertFalse(day.filter(said::isAfter).isPresent(), form + " said on " + said);
      }
      for (String week : List.of("this week", "end of next week", "the week after next")) {
        assertEquals(
            DayOfWeek.FRIDAY, read(week, said).orElseThrow().getDayOfWeek(), week + " on " + said);
      }
    }
  }

  @Test
  void caseAndBlanksMakeNoDifference() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<String> forms = PromisePhrases.readableForms();
      String form = forms.get(random.nextInt(forms.size()));
      String loud = random.nextBoolean() ? form.toUpperCase(Locale.ROOT) : form;
      String wide = " " + loud.replace(" ", random.nextBoolean() ? "  " : "\u00a0") + "\n";
      assertEquals(read(form, WEDNESDAY), read(wide, WEDNESDAY), "seed " + seed + ": " + wide);
    }
  }

  @Test
  void theReadingCanBeShown() {
    Promise promise =
        new Promise(
            Optional.of(new Placed<>("end of next week", Span.at(0))),
            read("end of next week", WEDNESDAY),
            Optional.of(new Placed<>(WEDNESDAY, Span.at(0))),
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Span.at(0));
    assertEquals(
        Optional.of("“end of next week”, said on Wed 4 March 2026, read as Friday 13 March 2026"),
        promise.reading());
  }
}
