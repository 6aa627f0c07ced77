package dev.afterword.lsp;

import dev.afterword.draft.Kind;
import dev.afterword.lint.KindProfile;
import dev.afterword.lint.RuleCard;
import dev.afterword.report.KindPage;
import dev.afterword.report.RulePage;
import dev.afterword.text.Once;
import dev.afterword.yaml.Fields;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages about rules and kinds of message. */
final class Explanations {

  /** Names of pages begin with it; the editor asks the server for what they hold. */
  static final String SCHEME = "afterword-rule";

  private final Once<Checks.Guide> guide;

  Explanations(Checks checks) {
    this.guide = new Once<>(checks::guide);
  }

  /** The name of the page of a rule. */
  static String uri(String rule) {
    return SCHEME + ":/" + rule + ".txt";
  }

  /** The page that a name means. */
  Optional<String> page(String uri) {
    String name = uri.replaceFirst("^" + SCHEME + ":/*", "").replaceFirst("\\.txt$", "");
    return rule(name);
  }

  /** The page of a rule. */
  Optional<String> rule(String id) {
    return guide.get().cards().stream()
        .filter(card -> card.id().equals(id))
        .map(RulePage::of)
        .findFirst();
  }

  /** One line about each rule that there is, for lists to choose from. */
  Stream<RuleCard> rules() {
    return guide.get().cards().stream();
  }

  /** The page of a kind of message. */
  Optional<String> kind(String name) {
    return guide.get().profiles().stream()
        .filter(profile -> Fields.nameOf(profile.kind()).equals(name))
        .map(profile -> KindPage.of(profile, guide.get().cards()))
        .findFirst();
  }

  /** What a kind of message is, in one line. */
  Optional<String> summary(Kind kind) {
    return guide.get().profiles().stream()
        .filter(profile -> profile.kind() == kind)
        .map(KindProfile::summary)
        .findFirst();
  }
}
