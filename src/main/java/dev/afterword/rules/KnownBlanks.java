package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.interview.Company;
import dev.afterword.interview.Person;
import dev.afterword.interview.Role;
import dev.afterword.lint.DraftContext;
import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What belongs into a blank of a template, where facts and settings know it and it is but one. */
final class KnownBlanks {

  private static final Set<String> COMPANY =
      Set.of("company", "company name", "employer", "organization", "organisation");

  private static final Set<String> ROLE =
      Set.of("role", "position", "job title", "job", "position title", "post");

  private static final Set<String> WRITER = Set.of("your name", "my name", "candidate name");

  private static final Set<String> READER =
      Set.of(
          "name",
          "first name",
          "interviewer",
          "interviewer name",
          "interviewer's name",
          "recipient",
          "recipient name",
          "recipient's name",
          "contact name",
          "hiring manager",
          "hiring manager name");

  private static final Set<String> WRITER_CONTACT = Set.of("phone number", "phone");

  private KnownBlanks() {}

  /**
   * What belongs there.
   *
   * @param blank in units of the part's text
   */
  static Optional<String> of(DraftContext context, Part part, Span blank) {
    String asked =
        part.text()
            .text()
            .substring(blank.start(), blank.end())
            .replaceAll("[^\\p{L}'’]+", " ")
            .replace('’', '\'')
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^(insert|your|the) (?!name$)", "");
    boolean signs = part.role() == Part.Role.SIGNATURE;
    if (WRITER.contains(asked) || (signs && asked.equals("name"))) {
      return context.workspace().settings().me().name();
    } else if (COMPANY.contains(asked)) {
      return context
          .facts()
          .flatMap(facts -> facts.company())
          .map(Company::name)
          .map(Placed::value);
    } else if (ROLE.contains(asked)) {
      return context.facts().flatMap(facts -> facts.role()).map(Role::title).map(Placed::value);
    } else if (READER.contains(asked)) {
      return reader(context);
    }
    return WRITER_CONTACT.contains(asked) && signs
        ? context.workspace().settings().me().phone()
        : Optional.empty();
  }

  private static Optional<String> reader(DraftContext context) {
    List<Person> readers =
        context.facts().map(facts -> Recipients.inTo(facts, context.draft())).orElse(List.of());
    return readers.size() == 1
        ? Optional.of(Recipients.formOfAddress(readers.get(0)))
        : Optional.empty();
  }
}
