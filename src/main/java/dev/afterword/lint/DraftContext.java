package dev.afterword.lint;

import dev.afterword.draft.Draft;
import dev.afterword.interview.Facts;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * A draft with all that a rule may know about it.
 *
 * @param workspace everything that is checked together
 * @param application the one that the draft belongs to
 * @param draft the draft
 */
public record DraftContext(Workspace workspace, Optional<Application> application, Draft draft) {

  /** The facts of the draft's application. */
  public Optional<Facts> facts() {
    return application.map(Application::facts);
  }

  /**
   * The facts of a rule that declares {@link Need#FACTS} or more; such a rule never runs without.
   *
   * @throws IllegalStateException if the rule forgot to declare its need
   */
  public Facts knownFacts() {
    return facts()
        .orElseThrow(() -> new IllegalStateException("the rule declares no need of facts"));
  }

  /** The zone of the draft's times. */
  public ZoneId zone() {
    return facts().map(Facts::zone).orElse(workspace.zone());
  }

  /** The moment of the check. */
  public ZonedDateTime now() {
    return workspace.now().atZone(zone());
  }

  /** When the message is to go out: its planned time, or the moment of the check. */
  public ZonedDateTime send() {
    return draft.headers().send().map(planned -> planned.in(zone())).orElseGet(this::now);
  }

  /** Whether a rule speaks about this draft: it is on, about this kind, and has what it needs. */
  public boolean mayRun(RuleCard card) {
    return card.isAbout(draft, facts()) && card.lacks(facts()).isEmpty() && state(card).on();
  }

  /** How a rule stands for this draft. */
  public Settings.RuleState state(RuleCard card) {
    return workspace.settings().rule(card, draft);
  }

  /** The options of a rule for this draft. */
  public Options options(RuleCard card) {
    return state(card).options();
  }
}
