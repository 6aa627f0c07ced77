package dev.afterword.rules;

import dev.afterword.draft.Channel;
import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.draft.Word;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.yaml.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A subject of stock words alone; a number counts as a date or a role, so it is never vague. */
record VagueSubject(RuleCard card) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    Draft draft = context.draft();
    Optional<Part> subject = draft.headers().subject();
    int enough = context.options(card).count("enough").orElse(Integer.MAX_VALUE);
    Set<String> stock = Set.copyOf(context.options(card).texts("stock"));
    if (draft.channel() != Channel.EMAIL
        || subject.isEmpty()
        || subject.get().words().findAny().isEmpty()
        || subject.get().words().count() >= enough
        || !subject.get().words().allMatch(word -> stock.contains(plain(word)))) {
      return List.of();
    }
    String text = subject.get().text().text().strip();
    boolean answers =
        context.options(card).texts("answers").contains(Fields.nameOf(draft.kind().kind()));
    if (answers && text.regionMatches(true, 0, "re:", 0, 3)) {
      return List.of();
    }
    return List.of(card.report(draft.place(subject.get().span()), Map.of("match", text)));
  }

  private static String plain(Word word) {
    return word.text().toLowerCase(Locale.ROOT).replace('’', '\'');
  }
}
