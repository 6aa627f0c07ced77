package dev.afterword.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static BusinessCalendar calendar(String code) {
    return Calendars.of(code).orElseThrow();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static ZonedDateTime inNewYork(String text) {
    return LocalDateTime.parse(text).atZone(NEW_YORK);
  }

  private static Delay delay(String text) {
    return Delay.parse(text).orElseThrow();
  }

  @Test
  void nobodyWorksOnThanksgiving() {
    assertFalse(calendar("us").isBusinessDay(day("2026-11-26")));
    assertTrue(calendar("us").isBusinessDay(day("2026-11-27")));
  }

  @Test
  void aHolidayOnAWeekendIsKeptOnItsSubstituteDay() {
    assertFalse(calendar("us").isBusinessDay(day("2026-07-03")));
    assertFalse(calendar("gb").isBusinessDay(day("2026-12-28")));
  }

  @Test
  void aNewYearsDayOnASaturdayIsKeptInTheOldYear() {
    assertFalse(calendar("us").isBusinessDay(day("2027-12-31")));
  }

  @Test
  void goodFridayIsAHolidayInBritainAndNotInAmerica() {
    assertFalse(calendar("gb").isBusinessDay(day("2026-04-03")));
    assertTrue(calendar("us").isBusinessDay(day("2026-04-03")));
  }

  @Test
  void aRegionHasHolidaysOfItsOwn() {
    assertFalse(calendar("gb-eng").isBusinessDay(day("2026-04-06")));
    assertTrue(calendar("gb-sct").isBusinessDay(day("2026-04-06")));
    assertFalse(calendar("de-by").isBusinessDay(day("2026-01-06")));
    assertTrue(calendar("de").isBusinessDay(day("2026-01-06")));
    assertFalse(calendar("ca-on").isBusinessDay(day("2026-02-16")));
  }

  @Test
  void fiveBusinessDaysOverChristmasLastUntilTheNewYear() {
    assertEquals(day("2026-12-31"), calendar("us").plusBusinessDays(day("2026-12-23"), 5));
    assertEquals(day("2027-01-04"), calendar("gb").plusBusinessDays(day("2026-12-23"), 5));
  }

  @Test
  void countsTheDaysItAdds() {
    BusinessCalendar us = calendar("us");
    LocalDate from = day("2026-12-23");
    for (int days = 0; days < 40; days++) {
      assertEquals(days, us.businessDaysBetween(from, us.plusBusinessDays(from, days)));
    }
  }

  @Test
  void noBusinessDaysAfterASaturdayIsTheMonday() {
    assertEquals(
        day("2026-03-09"), BusinessCalendar.weekendsOnly().plusBusinessDays(day("2026-03-07"), 0));
  }

  @Test
  void noDaysLieBetweenADayAndAnEarlierOne() {
    assertEquals(
        0,
        BusinessCalendar.weekendsOnly().businessDaysBetween(day("2026-03-06"), day("2026-03-02")));
  }

  @Test
  void businessDaysEndWithTheDay() {
    assertEquals(
        inNewYork("2026-03-04T23:59"),
        BusinessCalendar.weekendsOnly().plus(inNewYork("2026-03-02T09:00"), delay("2bd")));
  }

  @Test
  void hoursAreHoursWhenTheClocksChange() {
    assertEquals(
        inNewYork("2026-03-08T11:00"),
        BusinessCalendar.weekendsOnly().plus(inNewYork("2026-03-07T10:00"), delay("24h")));
  }

  @Test
  void daysAreDaysWhenTheClocksChange() {
    assertEquals(
        inNewYork("2026-03-08T10:00"),
        BusinessCalendar.weekendsOnly().plus(inNewYork("2026-03-07T10:00"), delay("1d")));
  }

  @Test
  void theBusinessClockStandsStillOnWeekends() {
    assertEquals(
        inNewYork("2026-03-16T16:00"),
        BusinessCalendar.weekendsOnly()
            .plusOnBusinessClock(inNewYork("2026-03-13T16:00"), delay("24h")));
  }

  @Test
  void theBusinessClockStandsStillOnHolidays() {
    assertEquals(
        inNewYork("2026-11-27T16:00"),
        calendar("us").plusOnBusinessClock(inNewYork("2026-11-25T16:00"), delay("24h")));
  }

  @Test
  void theBusinessClockRunsThroughAChangeOfClocksOnAWeekend() {
    assertEquals(
        inNewYork("2026-03-09T16:00"),
        calendar("us").plusOnBusinessClock(inNewYork("2026-03-06T16:00"), delay("24h")));
  }

  @Test
  void anUnknownCountryHasWeekendsAndSaysSo() {
    BusinessCalendar nowhere = calendar("zz");
    assertEquals("weekends only (no public holidays are known for zz)", nowhere.name());
    assertTrue(nowhere.isBusinessDay(day("2026-12-25")));
    assertFalse(nowhere.isBusinessDay(day("2026-12-26")));
  }

  @Test
  void anUnknownRegionHasItsCountrysHolidaysAndSaysSo() {
    BusinessCalendar britain = calendar("gb-xyz");
    assertEquals("gb (no public holidays are known for gb-xyz)", britain.name());
    assertFalse(britain.isBusinessDay(day("2026-12-25")));
  }

  @Test
  void caseMakesNoDifferenceToACountry() {
    assertEquals("gb-eng", calendar("GB-ENG").name());
    assertEquals("gb", calendar("UK").name());
  }

  @Test
  void aWordIsNoCountry() {
    assertEquals(Optional.empty(), Calendars.of("America"));
    assertEquals(Optional.empty(), Calendars.of("../us"));
  }

  @Test
  void aZoneLiesInACountry() {
    assertEquals("us", Calendars.of(NEW_YORK).name());
    assertEquals("gb", Calendars.of(ZoneId.of("Europe/London")).name());
    assertEquals("in", Calendars.of(ZoneId.of("Asia/Calcutta")).name());
    assertEquals("weekends only", Calendars.of(ZoneId.of("UTC")).name());
    assertEquals("weekends only", Calendars.of(ZoneId.of("+01:00")).name());
  }

  @Test
  void theLocaleOfTheMachineMakesNoDifference() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertFalse(calendar("GB-ENG").isBusinessDay(day("2026-04-06")));
      assertFalse(calendar("IN").isBusinessDay(day("2026-01-26")));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void manyThreadsMayAskAtOnce() {
    BusinessCalendar us = calendar("us");
    long holidays =
        IntStream.range(0, 365)
            .parallel()
            .filter(day -> us.holidays().apply(LocalDate.of(2026, 1, 1).plusDays(day)).isPresent())
            .count();
    assertEquals(10, holidays);
  }
}
