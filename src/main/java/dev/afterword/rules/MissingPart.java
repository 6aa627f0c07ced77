package dev.afterword.rules;

import dev.afterword.draft.Channel;
import dev.afterword.draft.Draft;
import dev.afterword.draft.Kind;
import dev.afterword.draft.Part;
import dev.afterword.draft.Recipient;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Fix;
import dev.afterword.lint.HeaderFix;
import dev.afterword.lint.Where;
import dev.afterword.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes a part that a letter lacks, as far as facts and settings know what belongs into it. */
final class MissingPart {

  private static final Fix.Applicability TRUST = Fix.Applicability.UNSAFE;

  /** What a subject says about the role, by the kind of message. */
  private static final Map<Kind, String> SUBJECTS =
      Map.of(
          Kind.THANK_YOU, "Thank you for the %s interview",
          Kind.GROUP_THANKS, "Thank you for the %s interview",
          Kind.STATUS, "Question about the %s interview",
          Kind.FINAL_STATUS, "Question about the %s interview",
          Kind.FEEDBACK_REQUEST, "Question after the %s interview",
          Kind.WITHDRAWAL, "Withdrawing from the %s search");

  private MissingPart() {}

  /** A fix that writes what a rule misses there. */
  static Optional<Fix> fix(Where where, DraftContext context) {
    return switch (where) {
      case SALUTATION -> greeting(context);
      case CLOSING -> signOff(context);
      case SUBJECT -> subject(context);
      case BODY, SIGNATURE, WHOLE -> Optional.empty();
    };
  }

  private static Optional<Fix> greeting(DraftContext context) {
    Optional<Part> first =
        context.draft().letter().own().stream()
            .filter(part -> part.role() != Part.Role.POSTAL_HEADING)
            .findFirst()
            .filter(part -> part.role() == Part.Role.PARAGRAPH);
    List<String> names =
        context.facts().stream()
            .flatMap(facts -> Recipients.inTo(facts, context.draft()).stream())
            .map(Recipients::formOfAddress)
            .toList();
    if (first.isEmpty() || names.isEmpty()) {
      return Optional.empty();
    }
    String greeting = "Dear " + Names.listed(names) + ",";
    return Optional.of(
        PartFix.of(
            first.get(), Span.at(0), "begin with “" + greeting + "”", greeting + "\n\n", TRUST));
  }

  private static Optional<Fix> signOff(DraftContext context) {
    Draft draft = context.draft();
    Optional<Part> signature = draft.letter().first(Part.Role.SIGNATURE);
    String line = draft.channel() == Channel.POST ? "Yours sincerely," : "Best regards,";
    if (signature.isPresent()) {
      return Optional.of(
          PartFix.of(
              signature.get(),
              Span.at(0),
              "write “" + line + "” above the name",
              line + "\n\n",
              TRUST));
    }
    List<Part> body = draft.letter().body();
    Optional<String> name =
        context
            .workspace()
            .settings()
            .me()
            .name()
            .or(() -> draft.headers().from().stream().findFirst().flatMap(Recipient::name));
    if (body.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    Part last = body.get(body.size() - 1);
    return Optional.of(
        PartFix.of(
            last,
            Span.at(last.text().length()),
            "end with “" + line + "” and your name",
            "\n\n" + line + "\n\n" + name.get(),
            TRUST));
  }

  private static Optional<Fix> subject(DraftContext context) {
    Draft draft = context.draft();
    String form = SUBJECTS.getOrDefault(draft.kind().kind(), "");
    Optional<String> role =
        context.facts().flatMap(Facts::role).map(known -> known.title().value());
    return form.isEmpty()
        ? Optional.empty()
        : role.map(title -> String.format(Locale.ROOT, form, title))
            .flatMap(
                subject ->
                    HeaderFix.of(
                        draft, "Subject", subject, "give it the subject “" + subject + "”"));
  }

  /** A fix that gives a message to the only person it can be meant for. */
  static Optional<Fix> recipient(DraftContext context) {
    List<Person> readers =
        Recipients.of(context).stream()
            .filter(person -> person.email().isPresent())
            .filter(person -> person.part() != Person.Part.REFERENCE)
            .toList();
    if (context.draft().channel() != Channel.EMAIL || readers.size() != 1) {
      return Optional.empty();
    }
    Person reader = readers.get(0);
    String to = reader.name().value() + " <" + reader.email().orElseThrow().value() + ">";
    return HeaderFix.of(context.draft(), "To", to, "send it to " + to);
  }
}
