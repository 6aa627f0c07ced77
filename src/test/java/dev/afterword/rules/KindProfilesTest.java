package dev.afterword.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.draft.Kind;
import dev.afterword.lint.Assumption;
import dev.afterword.lint.KindProfile;
import dev.afterword.text.Problem;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class KindProfilesTest {

  private final RuleBook rules = RuleBook.load(List.of());

  @Test
  void everyKindHasAProfile() {
    assertEquals(
        Arrays.asList(Kind.values()), rules.profiles().stream().map(KindProfile::kind).toList());
  }

  @Test
  void everythingThatMustStandInAMessageIsAskedForByARule() {
    for (KindProfile profile : rules.profiles()) {
      for (KindProfile.Element element : profile.mustHave()) {
        assertFalse(element.rules().isEmpty(), profile.kind() + " " + element.name());
        for (String rule : element.rules()) {
          assertTrue(rules.card(rule).orElseThrow().kinds().contains(profile.kind()), rule);
        }
      }
    }
  }

  @Test
  void theUsualLengthLiesWithinTheLimits() {
    for (KindProfile profile : rules.profiles()) {
      KindProfile.Words words = profile.words();
      assertTrue(words.usual().from() < words.usual().to(), profile.toString());
      assertTrue(words.usual().to() <= words.most(), profile.toString());
      assertTrue(words.least().orElse(0) <= words.usual().from(), profile.toString());
      assertTrue(words.farTooMany().orElse(1000) > words.most(), profile.toString());
    }
  }

  @Test
  void nothingIsLeftUnfilled() {
    for (KindProfile profile : rules.profiles()) {
      assertFalse(profile.timing().contains("{"), profile.timing());
      assertFalse(profile.sources().isEmpty(), profile.toString());
    }
  }

  @Test
  void whoNoLongerWantsTheJobIsAskedForNothingThatTheirProfileLeavesOut() {
    List<KindProfile> differing =
        rules.profiles().stream().filter(one -> one.withoutInterest().isPresent()).toList();
    assertFalse(differing.isEmpty());
    for (KindProfile profile : differing) {
      for (String left : profile.withoutInterest().orElseThrow().leavesOut()) {
        KindProfile.Element element =
            profile.mustHave().stream()
                .filter(one -> one.name().equals(left))
                .findFirst()
                .orElseThrow();
        for (String rule : element.rules()) {
          assertTrue(rules.card(rule).orElseThrow().assumes().contains(Assumption.INTEREST), rule);
        }
      }
    }
  }

  @Test
  void aBrokenProfileNamesFileAndPlace() {
    Problems problems = new Problems();
    String text = "summary: x\nmust-have: {greeting: Hi}\nwords: {usual: 7, most: 20}\nton: y\n";
    KindProfiles.read(List.of(new Source("rules/kinds/card.yml", text)), problems);
    List<String> told = problems.all().stream().map(Problem::toString).toList();
    assertTrue(told.stream().anyMatch(one -> one.startsWith("rules/kinds/card.yml:3")), told + "");
    assertTrue(told.stream().anyMatch(one -> one.contains("unknown key \"ton\"")), told + "");
    assertTrue(told.stream().anyMatch(one -> one.contains("no profile of status")), told + "");
  }
}
