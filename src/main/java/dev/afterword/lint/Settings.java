package dev.afterword.lint;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the user has chosen: which rules run, how strictly, and what is known about the user. */
public interface Settings {

  /**
   * How a rule stands for a draft.
   *
   * @param path the draft's or the facts' path as shown, for overrides by place
   * @param kind the kind of message, for overrides by kind
   */
  RuleState rule(RuleCard card, String path, Kind kind);

  /** Words that are right however they look. */
  Set<String> accepted();

  /** The user. */
  Me me();

  /** The variant of English, as in {@code en-US}, of drafts that name none. */
  String language();

  /** Allowances that stand in the settings. */
  List<SettledAllowance> allowances();

  /** What the settings were read from, lowest first, as a person knows it: presets and files. */
  default List<String> files() {
    return List.of();
  }

  /**
   * Whether an allowance of the settings is about a file.
   *
   * @param path as shown
   */
  default boolean reaches(SettledAllowance allowance, String path) {
    return allowance.paths().map(glob -> PathGlob.of(glob).matches(path)).orElse(true);
  }

  /** How a rule stands for a draft, short of the draft itself. */
  default RuleState rule(RuleCard card, Draft draft) {
    return rule(card, draft.path(), draft.kind().kind());
  }

  /**
   * Every rule is on and as its card says, and nothing is known about the user.
   *
   * @param accepted words that are right however they look
   * @param language the variant of English, as in {@code en-US}
   */
  static Settings everyRuleOn(Set<String> accepted, String language) {
    return new EveryRule(accepted, language);
  }

  /**
   * How a rule stands.
   *
   * @param on whether it runs
   * @param severity what the user says it matters; otherwise the rule decides
   * @param options with the user's values
   */
  record RuleState(boolean on, Optional<Severity> severity, Options options) {}

  /**
   * The user.
   *
   * @param skills words for what the user can do
   */
  record Me(
      Optional<String> name, Optional<String> email, Optional<String> phone, List<String> skills) {
    /** Keeps its own copy of the skills. */
    public Me {
      skills = List.copyOf(skills);
    }

    /** Nothing is known. */
    public static Me unknown() {
      return new Me(Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }
  }

  /**
   * A wish, standing in a settings file, that a rule keep silent.
   *
   * @param rule the rule's id
   * @param paths a glob of the paths it is about; all when absent
   * @param place where the wish stands
   */
  record SettledAllowance(
      String rule,
      Optional<String> paths,
      Optional<String> reason,
      dev.afterword.text.Place place) {}
}
