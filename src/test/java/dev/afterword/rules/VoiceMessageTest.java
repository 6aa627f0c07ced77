package dev.afterword.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterword.rules.RuleBench.File;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In what forms a voice message may say a number and a name. */
class VoiceMessageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "555 0134",
        "555-0134",
        "(212) 555-0134",
        "212.555.0134",
        "+1 212 555 0134",
        "+44 20 7946 0018",
        "+44 (0)20 7946 0018",
        "020 7946 0018",
        "07700 900123",
        "5550134",
        "five five five, oh one three four",
        "five-five-five zero-one-three-four",
        "double five five, oh one three four",
        "area code two one two, 555, oh one thirty-four",
        "plus four six, seven zero, one seven four, zero six",
        "extension 4410",
        "ext. 12"
      })
  void numbers(String number) {
    assertEquals(
        List.of(), found("missing-phone", "This is Robin Hale. Call me on " + number + "."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "on 2026-03-04",
        "on 04.03.2026",
        "on 3/4/2026 at 10:30",
        "at half past ten on the second of March 2026",
        "about job 4471",
        "for the years 2019-2024",
        "with twenty people in two rooms",
        "after one or two days, or three"
      })
  void noNumbers(String words) {
    assertEquals(1, found("missing-phone", "This is Robin Hale. We met " + words + ".").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello Dana, this is Robin Hale.",
        "Hello, my name is María de la Cruz.",
        "Hi Dana, it's Robin.",
        "Hi Dana, it’s Robin from Tuesday's interview.",
        "Robin Hale here.",
        "Robin Hale speaking, good morning.",
        "Dana, Robin Hale calling about the planner role.",
        "Good morning, I'm Robin Hale.",
        "Hello Dana, Robin Hale, 555 0134, about the planner role.",
        "Hello, here is Søren Østergård.",
        "Hello Ms Rivera, I am called Li Wei."
      })
  void names(String words) {
    assertEquals(List.of(), found("missing-caller-name", words + " Is there any news?"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello Dana, it's me again.",
        "Hello Ms Rivera, I'm calling about the interview on Tuesday.",
        "Hi Dana! This is about Tuesday.",
        "Good morning. May I speak to Dana Rivera?",
        "Thanks again for Monday."
      })
  void noNames(String words) {
    assertEquals(1, found("missing-caller-name", words + " Is there any news?").size());
  }

  private static List<?> found(String rule, String message) {
    File file = new File("voicemail.md", "---\nkind: voicemail\n---\n" + message + "\n");
    return new RuleBench().without(file).run(rule);
  }
}
