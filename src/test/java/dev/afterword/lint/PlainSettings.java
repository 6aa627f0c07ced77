package dev.afterword.lint;

import dev.afterword.draft.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every rule as its card says. */
record PlainSettings() implements Settings {

  @Override
  public RuleState rule(RuleCard card, String path, Kind kind) {
    return new RuleState(card.on(), Optional.empty(), new Options(card.id(), kind, card.options()));
  }

  @Override
  public Set<String> accepted() {
    return Set.of();
  }

  @Override
  public Me me() {
    return Me.unknown();
  }

  @Override
  public String language() {
    return "en-US";
  }

  @Override
  public List<SettledAllowance> allowances() {
    return List.of();
  }
}
