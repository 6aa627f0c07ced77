package dev.afterword.report;

import dev.afterword.lint.KindProfile;
import dev.afterword.lint.RuleCard;
import dev.afterword.yaml.Fields;
import java.util.List;

/**
 * All about one kind of message, for a person: what belongs into it, how long it is, when it goes.
 */
public final class KindPage {

  private static final int FEW_KINDS = 5;

  private KindPage() {}

  /**
   * The page of a kind, in lines that end in a line feed.
   *
   * @param cards all rules, of which those about this kind are named
   */
  public static String of(KindProfile profile, List<RuleCard> cards) {
    PageText page = new PageText();
    page.line(Fields.nameOf(profile.kind()) + " (kind of message)");
    page.wrapped("", profile.summary());
    page.line("");
    page.line("What belongs into it, how a first draft might say it, and which rule asks for it:");
    for (KindProfile.Element element : profile.mustHave()) {
      page.hanging(PageText.INDENT + element.name() + askedBy(element) + ": ", element.draft());
    }
    page.line("");
    page.line("Length:");
    page.line(PageText.INDENT + lengths(profile));
    profile
        .withoutInterest()
        .ifPresent(
            without ->
                page.wrapped(
                    PageText.INDENT,
                    "When you no longer want the job (interest: no): usually "
                        + without.usual()
                        + " words, and no "
                        + String.join(", no ", without.leavesOut())));
    page.line("");
    page.wrapped("Tone: ", profile.tone());
    page.wrapped("When: ", profile.timing());
    List<String> own = ownRules(profile, cards);
    if (!own.isEmpty()) {
      page.line("");
      page.wrapped("Other rules for such messages: ", String.join(", ", own));
    }
    page.line("");
    page.wrapped("Sources: ", SourceText.of(profile.sources()));
    return page.toString();
  }

  private static String askedBy(KindProfile.Element element) {
    return element.rules().isEmpty() ? "" : " (" + String.join(", ", element.rules()) + ")";
  }

  /** Those that few kinds have in common; the others say nothing particular about this one. */
  private static List<String> ownRules(KindProfile profile, List<RuleCard> cards) {
    return cards.stream()
        .filter(RuleCard::on)
        .filter(card -> card.kinds().contains(profile.kind()))
        .filter(card -> card.kinds().size() <= FEW_KINDS)
        .map(RuleCard::id)
        .filter(id -> profile.mustHave().stream().noneMatch(part -> part.rules().contains(id)))
        .toList();
  }

  private static String lengths(KindProfile profile) {
    KindProfile.Words words = profile.words();
    return "usually "
        + words.usual()
        + " words"
        + words.least().map(least -> ", not below " + least).orElse("")
        + ", at most "
        + words.most()
        + words.farTooMany().map(far -> ", never above " + far).orElse("");
  }
}
