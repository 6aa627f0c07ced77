package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterword.settings.CommandLineSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the presets come to with the rules that ship. */
class PresetsTest {

  private static Map<String, String> values(String preset) {
    CommandLineSettings flags =
        new CommandLineSettings(Optional.empty(), true, Optional.of(preset), List.of(), List.of());
    Map<String, String> values = new TreeMap<>();
    new InstalledEngine(Map.of())
        .settings(flags)
        .lines()
        .map(line -> line.substring(0, line.indexOf("  # ")).split(": ", 2))
        .forEach(parts -> values.put(parts[0], parts[1]));
    return values;
  }

  @ParameterizedTest
  @ValueSource(strings = {"balanced", "prompt", "patient", "classic", "uk", "us"})
  void everyPresetIsUnderstood(String preset) {
    assertEquals(preset, values(preset).get("preset"));
  }

  @ParameterizedTest
  @CsvSource({
    "balanced, rules.thank-you-late.ideal, 24h",
    "balanced, rules.thank-you-late.limit, 2bd",
    "balanced, rules.status-too-soon.no-date, 5bd",
    "balanced, rules.status-too-soon.from, thank-you",
    "balanced, rules.status-too-soon.grace, 2bd",
    "balanced, rules.status-too-soon.mode, after",
    "balanced, rules.follow-up-limit.limit, 2",
    "balanced, rules.follow-up-limit.quit-after, 21d",
    "balanced, rules.follow-up-too-often.gap, '{default: 5bd, final-status: 7bd}'",
    "balanced, rules.thank-you-too-fast.not-before, 15m",
    "balanced, rules.status-timing, off",
    "balanced, rules.status-overdue.channel, email",
    "balanced, rules.interviewer-not-thanked.individually, 6",
    "balanced, rules.keep-in-touch-too-often.gap, 28d",
    "balanced, rules.cool-down.wait, 2h",
    "balanced, rules.rejection-unanswered.within, 3bd",
    "balanced, rules.card-late.by, 1bd",
    "prompt, rules.thank-you-late.ideal, 1h",
    "prompt, rules.thank-you-late.limit, 24h",
    "prompt, rules.status-too-soon.mode, exact",
    "prompt, rules.status-timing, warning",
    "prompt, rules.thank-you-too-fast.not-before, 0m",
    "patient, rules.status-too-soon.no-date, 7d",
    "patient, rules.angry-tone, error",
    "patient, rules.cool-down.wait, 24h",
    "patient, rules.follow-up-too-often.gap, '{default: 7d, final-status: 7bd}'",
    "classic, rules.thank-you-late.limit, 2bd",
    "classic, rules.status-too-soon.no-date, 7d",
    "classic, rules.status-too-soon.from, thank-you",
    "classic, rules.status-overdue.channel, phone",
    "classic, rules.status-overdue.after, 3d",
    "uk, language, en-GB",
    "uk, rules.interviewer-not-thanked.individually, 1",
    "uk, rules.follow-up-limit.limit, 1",
    "uk, rules.group-recipients, suggestion",
    "us, language, en-US",
  })
  void aPresetSetsWhatItStandsFor(String preset, String name, String value) {
    assertEquals(value, values(preset).get(name));
  }
}
