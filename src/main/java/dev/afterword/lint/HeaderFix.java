package dev.afterword.lint;

import dev.afterword.draft.Draft;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import dev.afterword.yaml.Fields;
import java.util.Locale;
import java.util.Optional;

/** Writes a header that a draft lacks, as the form of the draft has it. */
public final class HeaderFix {

  private static final Fix.Applicability TRUST = Fix.Applicability.UNSAFE;

  private HeaderFix() {}

  /**
   * A header in a line of its own.
   *
   * @param name as in a mail
   * @return nothing where the message has no headers, or where they cannot hold the value: those of
   *     a mail are ASCII
   */
  public static Optional<Fix> of(Draft draft, String name, String value, String title) {
    Source source = draft.source();
    Span headers = draft.headers().span();
    boolean ascii = value.chars().allMatch(unit -> unit < 128);
    if (hasForm(draft, ".md")) {
      boolean open = !headers.isEmpty() && source.at(source.line(1)).strip().equals("---");
      String key = name.toLowerCase(Locale.ROOT);
      return open && !value.matches("(?s).*(: |\"|#).*")
          ? Optional.of(
              Fix.of(title, TRUST, Span.at(source.line(2).start()), key + ": " + value + "\n"))
          : Optional.empty();
    }
    boolean block = !headers.isEmpty() && (ascii || !hasForm(draft, ".eml"));
    return block
        ? Optional.of(Fix.of(title, TRUST, Span.at(0), name + ": " + value + "\n"))
        : Optional.empty();
  }

  /** What writes down the kind that a draft is read as, with the first headers if need be. */
  public static Fix ofKind(Draft draft) {
    String kind = Fields.nameOf(draft.kind().kind());
    String title = "write down that it is a " + kind;
    String name = hasForm(draft, ".eml") ? "X-Afterword-Kind" : "Kind";
    String first =
        hasForm(draft, ".md") ? "---\nkind: " + kind + "\n---\n\n" : name + ": " + kind + "\n\n";
    return of(draft, name, kind, title).orElseGet(() -> Fix.of(title, TRUST, Span.at(0), first));
  }

  private static boolean hasForm(Draft draft, String ending) {
    return draft.path().toLowerCase(Locale.ROOT).endsWith(ending);
  }
}
