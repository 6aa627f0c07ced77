package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Kind;
import dev.afterword.lint.Application;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import java.util.List;
import java.util.stream.Stream;

/** Finds cards that say what the mail to the same person says. */
record CardDuplicatesMail(RuleCard card) implements OneRule.OfWorkspace {

  @Override
  public List<Violation> check(Workspace workspace) {
    return workspace.applications().stream()
        .flatMap(application -> check(application, workspace))
        .toList();
  }

  private Stream<Violation> check(Application application, Workspace workspace) {
    List<Draft> cards =
        application.drafts().stream().filter(draft -> draft.kind().kind() == Kind.CARD).toList();
    if (cards.isEmpty()) {
      return Stream.empty();
    }
    MaskedText.Reader reader = new MaskedText.Reader(application.facts());
    SharedWording mails = new SharedWording();
    Stream.concat(application.sent().stream(), application.drafts().stream())
        .filter(draft -> draft.kind().kind() != Kind.CARD)
        .forEach(draft -> mails.add(reader.read(draft)));
    return cards.stream()
        .map(reader::read)
        .flatMap(text -> mails.nearest(text, text::goesToSomeOf).stream())
        .flatMap(pair -> DuplicateReport.ifLarge(card, pair, workspace).stream());
  }
}
