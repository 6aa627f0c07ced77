package dev.afterword.lint;

import dev.afterword.draft.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Settings of somebody who wants every rule as it ships. */
record EveryRule(Set<String> accepted, String language) implements Settings {

  EveryRule {
    accepted = Set.copyOf(accepted);
  }

  @Override
  public RuleState rule(RuleCard card, String path, Kind kind) {
    return new RuleState(true, Optional.empty(), new Options(card.id(), kind, card.options()));
  }

  @Override
  public Me me() {
    return Me.unknown();
  }

  @Override
  public List<SettledAllowance> allowances() {
    return List.of();
  }
}
