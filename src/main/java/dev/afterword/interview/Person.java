package dev.afterword.interview;

import dev.afterword.text.Placed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Somebody on the other side, or a reference.
 *
 * @param name in full, as the person writes it
 * @param title job title
 * @param email the work address
 * @param phone a number
 * @param address a postal address
 * @param addressAs how the person asked to be addressed, as in {@code Dana} or {@code Dr Okafor}
 * @param part what the person has to do with the interview
 * @param notes what was said, one topic each
 * @param informed for a reference: the day they were told that a call may come
 */
public record Person(
    Placed<String> name,
    Optional<Placed<String>> title,
    Optional<Placed<String>> email,
    Optional<Placed<String>> phone,
    Optional<Placed<String>> address,
    Optional<Placed<String>> addressAs,
    Part part,
    List<Placed<String>> notes,
    Optional<Placed<LocalDate>> informed) {

  /** What a person has to do with the interview. */
  public enum Part {
    INTERVIEWER,
    RECRUITER,
    COORDINATOR,
    REFERENCE
  }
}
