package dev.afterword.report;

import dev.afterword.lint.KindProfile;
import dev.afterword.lint.RuleCard;
import dev.afterword.yaml.Fields;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All about one kind of message, for a person: what belongs into it, how long it is, when it goes.
 */
public final class KindPage {

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
    page.line("What belongs into it, and how a first draft might say it:");
    for (KindProfile.Element element : profile.mustHave()) {
      page.wrapped(
          PageText.INDENT + element.name() + ": ", element.draft() + askedBy(element.rules()));
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
    page.wrapped("Sources: ", String.join("; ", profile.sources()));
    page.line("");
    page.wrapped(
        "Rules made for some kinds of message that look at this one: ",
        cards.stream()
            .filter(RuleCard::on)
            .filter(card -> card.kinds().contains(profile.kind()))
            .filter(card -> card.kinds().size() < dev.afterword.draft.Kind.values().length)
            .map(RuleCard::id)
            .collect(Collectors.joining(", ")));
    return page.toString();
  }

  private static String askedBy(List<String> rules) {
    return rules.isEmpty() ? "" : "  [" + String.join(", ", rules) + "]";
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
