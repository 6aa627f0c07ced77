package dev.afterword.rules;

import dev.afterword.draft.Channel;
import dev.afterword.draft.Draft;
import dev.afterword.draft.Headers;
import dev.afterword.draft.Kind;
import dev.afterword.draft.Part;
import dev.afterword.draft.Recipient;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Fix;
import dev.afterword.lint.Where;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import dev.afterword.yaml.Fields;
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
                    header(draft, "Subject", subject, "give it the subject “" + subject + "”"));
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
    return header(context.draft(), "To", to, "send it to " + to);
  }

  /** A fix that writes down what kind of message a draft is read as. */
  static Fix kind(Draft draft) {
    String kind = Fields.nameOf(draft.kind().kind());
    String title = "write down that it is a " + kind;
    String path = draft.path().toLowerCase(Locale.ROOT);
    String name = path.endsWith(".eml") ? "X-Afterword-Kind" : "Kind";
    String alone =
        path.endsWith(".md") ? "---\nkind: " + kind + "\n---\n\n" : name + ": " + kind + "\n\n";
    return header(draft, name, kind, title)
        .orElseGet(() -> Fix.of(title, TRUST, Span.at(0), alone));
  }

  /** A header in a line of its own; nothing where the message has no headers, or they are ASCII. */
  private static Optional<Fix> header(Draft draft, String name, String value, String title) {
    Source source = draft.source();
    String path = draft.path().toLowerCase(Locale.ROOT);
    Headers headers = draft.headers();
    boolean ascii = value.chars().allMatch(unit -> unit < 128);
    if (path.endsWith(".md")) {
      boolean open = !headers.span().isEmpty() && source.at(source.line(1)).strip().equals("---");
      String key = name.toLowerCase(Locale.ROOT);
      return open && !value.matches("(?s).*(: |\"|#).*")
          ? Optional.of(
              Fix.of(title, TRUST, Span.at(source.line(2).start()), key + ": " + value + "\n"))
          : Optional.empty();
    }
    boolean block = !headers.span().isEmpty() && (ascii || !path.endsWith(".eml"));
    return block
        ? Optional.of(Fix.of(title, TRUST, Span.at(0), name + ": " + value + "\n"))
        : Optional.empty();
  }
}
