package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.draft.Word;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Role;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.WorkedOutOfFacts;
import dev.afterword.text.Span;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells which words of a draft were not chosen by its writer: what stands in quotation marks, and
 * the recorded names of the company, the role and the people. Their tone is not the writer's. Made
 * for each check of a draft, and not for several threads.
 */
final class OthersWords {

  private static final Pattern QUOTED =
      Pattern.compile(
          "“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]|(?<!\\p{L})‘[^‘]*?’(?!\\p{L})", Pattern.DOTALL);

  private static final WorkedOutOfFacts<Optional<Pattern>> NAMES =
      new WorkedOutOfFacts<>(OthersWords::anyName);

  private final Optional<Pattern> names;

  /** What was found in the parts that were asked about. */
  private final IdentityHashMap<Part, List<Span>> held = new IdentityHashMap<>();

  private OthersWords(Optional<Pattern> names) {
    this.names = names;
  }

  /** Those of a draft; without facts only the quotation marks tell. */
  static OthersWords of(DraftContext context) {
    return new OthersWords(context.facts().flatMap(facts -> NAMES.of(context.workspace(), facts)));
  }

  private static Optional<Pattern> anyName(Facts facts) {
    String names = names(facts).map(Pattern::quote).collect(Collectors.joining("|"));
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(Pattern.compile("(?<!\\p{L})(" + names + ")(?!\\p{L})"));
  }

  private static Stream<String> names(Facts facts) {
    return Stream.of(
            facts.company().map(WrongCompany::names).stream().flatMap(List::stream),
            facts.role().stream().flatMap(Role::titles),
            facts.people().stream()
                .flatMap(person -> KnownNames.words(person).stream())
                .map(KnownNames.NameWord::written))
        .flatMap(texts -> texts);
  }

  /**
   * Whether all of these words are quoted or part of one name.
   *
   * @param inPart in UTF-16 units of the part's text
   */
  boolean hold(Part part, Span inPart) {
    return held.computeIfAbsent(part, this::in).stream().anyMatch(span -> span.contains(inPart));
  }

  private List<Span> in(Part part) {
    return Stream.concat(Stream.of(QUOTED), names.stream())
        .flatMap(pattern -> pattern.matcher(part.text().text()).results())
        .map(found -> new Span(found.start(), found.end()))
        .toList();
  }

  /** Those of some words of a part that the writer chose, in order. */
  List<Word> leaveOut(Part part, List<Word> words) {
    return words.stream().filter(word -> !hold(part, word.inPart())).toList();
  }
}
