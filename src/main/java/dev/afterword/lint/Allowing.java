package dev.afterword.lint;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes down the wish that a rule keep silent, where the form of a draft has its place for it: a
 * comment above the paragraph in Markdown, a header for the whole message in the other forms.
 */
public final class Allowing {

  private Allowing() {}

  /**
   * The fix that allows a rule.
   *
   * @param draft the one that the violation is in
   * @param reason why it is allowed, in words of the writer; one line
   * @throws IllegalArgumentException if the reason cannot stand there: in a mail it must be ASCII,
   *     in Markdown it must not end the comment
   */
  public static Fix of(Draft draft, Violation violation, String reason) {
    String wish = violation.card().id() + ": " + reason.strip();
    return new Fix(
        "allow " + violation.card().id(),
        Fix.Applicability.UNSAFE,
        List.of(edit(draft, violation.place().span(), wish)));
  }

  private static Fix.Edit edit(Draft draft, Span place, String wish) {
    String path = draft.path().toLowerCase(Locale.ROOT);
    if (wish.lines().count() > 1) {
      throw new IllegalArgumentException("a reason is one line");
    }
    if (path.endsWith(".md")) {
      return comment(draft, place, wish);
    }
    if (!path.endsWith(".eml")) {
      boolean headers = !draft.headers().span().isEmpty();
      return new Fix.Edit(Span.at(0), "Allow: " + wish + (headers ? "\n" : "\n\n"));
    }
    if (!wish.chars().allMatch(unit -> unit >= ' ' && unit < 127)) {
      throw new IllegalArgumentException("in a mail a reason is written in ASCII");
    }
    return new Fix.Edit(Span.at(0), "X-Afterword-Allow: " + wish + "\n");
  }

  private static Fix.Edit comment(Draft draft, Span place, String wish) {
    if (wish.contains("--")) {
      throw new IllegalArgumentException("in Markdown a reason stands in a comment, without “--”");
    }
    String comment = "<!-- afterword: allow " + wish + " -->\n";
    Optional<Part> home =
        draft.letter().parts().stream()
            .filter(part -> part.role() == Part.Role.PARAGRAPH && part.span().contains(place))
            .findFirst();
    return home.map(part -> blockStart(draft.source(), part))
        .map(start -> new Fix.Edit(Span.at(start), comment))
        .orElseGet(() -> new Fix.Edit(Span.at(bodyStart(draft)), comment + "\n"));
  }

  /** The first line behind a blank one. */
  private static int blockStart(Source source, Part part) {
    int line = source.position(part.span().start()).line();
    while (line > 1 && !source.at(source.line(line - 1)).isBlank()) {
      line--;
    }
    return source.line(line).start();
  }

  private static int bodyStart(Draft draft) {
    Source source = draft.source();
    Span headers = draft.headers().span();
    if (headers.isEmpty()) {
      return 0;
    }
    int line = source.position(headers.end()).line();
    return line < source.lines() ? source.line(line + 1).start() : source.whole().end();
  }
}
