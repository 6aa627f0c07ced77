package dev.afterword;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.afterword.lint.Checker;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The shape of the house. A rule that finds no classes to judge fails. */
class ArchitectureTest {

  private static final String HOUSE = "dev.afterword.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.afterword");

  /** What each package may use of the others. A new package needs a line of its own. */
  private static final Map<String, Set<String>> MAY_USE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("text", Set.of()),
              Map.entry("cache", Set.of("text")),
              Map.entry("daemon", Set.of()),
              Map.entry("watch", Set.of()),
              Map.entry("journal", Set.of("text")),
              Map.entry("git", Set.of("text")),
              Map.entry("baseline", Set.of("text", "yaml", "lint")),
              Map.entry("yaml", Set.of("text")),
              Map.entry("draft", Set.of("text", "yaml")),
              Map.entry("interview", Set.of("text", "yaml", "draft")),
              Map.entry("lint", Set.of("text", "yaml", "draft", "interview")),
              Map.entry(
                  "settings", Set.of("text", "yaml", "draft", "interview", "lint", "phrases")),
              Map.entry("mending", Set.of("text", "draft", "lint")),
              Map.entry("search", Set.of("text", "yaml", "draft", "interview", "lint", "settings")),
              Map.entry("language", Set.of("text", "draft", "cache")),
              Map.entry("phrases", Set.of("text", "draft")),
              Map.entry("judgement", Set.of("text", "draft", "language", "phrases")),
              Map.entry("timing", Set.of("text", "yaml", "draft", "interview", "lint")),
              Map.entry(
                  "rules",
                  Set.of(
                      "text",
                      "yaml",
                      "draft",
                      "interview",
                      "lint",
                      "cache",
                      "language",
                      "phrases",
                      "judgement",
                      "timing")),
              Map.entry("report", Set.of("text", "yaml", "draft", "interview", "lint", "timing")),
              Map.entry(
                  "lsp",
                  Set.of(
                      "text",
                      "yaml",
                      "draft",
                      "interview",
                      "lint",
                      "settings",
                      "search",
                      "report")),
              Map.entry(
                  "cli",
                  Set.of(
                      "text",
                      "yaml",
                      "draft",
                      "interview",
                      "lint",
                      "settings",
                      "search",
                      "mending",
                      "cache",
                      "daemon",
                      "journal",
                      "lsp",
                      "watch",
                      "git",
                      "baseline",
                      "judgement",
                      "language",
                      "rules",
                      "report",
                      "timing"))));

  /** The packages that may know each library: one, unless it is how others speak with us. */
  private static final Map<String, Set<String>> OWNERS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("org.languagetool..", Set.of("language")),
              Map.entry("opennlp..", Set.of("language")),
              Map.entry("picocli..", Set.of("cli")),
              Map.entry("org.snakeyaml..", Set.of("yaml")),
              Map.entry("biweekly..", Set.of("report")),
              Map.entry("com.github.difflib..", Set.of("report")),
              Map.entry("com.google.gson..", Set.of("report", "lsp")),
              Map.entry("de.focus_shift..", Set.of("interview")),
              Map.entry("org.commonmark..", Set.of("draft")),
              Map.entry("org.jsoup..", Set.of("draft")),
              Map.entry("jakarta.mail..", Set.of("draft")),
              Map.entry("org.eclipse.lsp4j..", Set.of("lsp"))));

  private static final Set<String> DRAWERS =
      Set.of("util", "utils", "helper", "helpers", "common", "core", "manager", "impl", "misc");

  @Test
  void theHouseIsSeen() {
    assertTrue(CLASSES.size() > 100, "only " + CLASSES.size() + " classes found");
  }

  @Test
  void everyPackageHasItsArrows() {
    assertEquals(MAY_USE.keySet(), new TreeSet<>(packages().map(ArchitectureTest::room).toList()));
  }

  @TestFactory
  Stream<DynamicTest> everyPackageUsesOnlyWhatLiesBelowIt() {
    return MAY_USE.entrySet().stream()
        .map(
            entry ->
                dynamicTest(entry.getKey(), () -> check(uses(entry.getKey(), entry.getValue()))));
  }

  private static ArchRule uses(String room, Set<String> others) {
    String[] allowed =
        Stream.concat(Stream.of(room), others.stream())
            .map(name -> HOUSE + name + "..")
            .toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(HOUSE + room + "..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(allowed).or(not(resideInAPackage("dev.afterword.."))));
  }

  @Test
  void thereAreNoCycles() {
    check(slices().matching("dev.afterword.(*)..").should().beFreeOfCycles());
  }

  @TestFactory
  Stream<DynamicTest> everyLibraryLivesBehindOnePackage() {
    return OWNERS.entrySet().stream()
        .map(
            entry ->
                dynamicTest(
                    entry.getKey() + " only in " + entry.getValue(),
                    () -> check(owned(entry.getKey(), entry.getValue()))));
  }

  private static ArchRule owned(String library, Set<String> owners) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(
            owners.stream().map(owner -> HOUSE + owner + "..").toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  @TestFactory
  Stream<DynamicTest> everyOwnerReallyUsesItsLibrary() {
    return OWNERS.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().stream()
                    .map(
                        owner ->
                            dynamicTest(
                                entry.getKey() + " in " + owner,
                                () ->
                                    assertTrue(
                                        uses(owner, entry.getKey()),
                                        "nothing in it is used; is the name still right?"))));
  }

  private static boolean uses(String owner, String library) {
    return CLASSES.stream()
        .filter(one -> room(one.getPackage()).equals(owner))
        .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
        .anyMatch(use -> resideInAPackage(library).test(use.getTargetClass()));
  }

  @Test
  void onlyTheCommandLineTouchesTheProcess() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.afterword.cli..")
            .should(ACCESS_STANDARD_STREAMS)
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class));
  }

  @Test
  void everyPackageSaysThatNothingIsNull() {
    List<String> unmarked =
        packages()
            .filter(
                one ->
                    one.tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith(NullMarked.class))
                        .isEmpty())
            .map(JavaPackage::getName)
            .toList();
    assertEquals(List.of(), unmarked);
  }

  @Test
  void noPackageIsADrawer() {
    assertEquals(
        List.of(),
        packages()
            .map(JavaPackage::getName)
            .filter(name -> Arrays.stream(name.split("\\.", -1)).anyMatch(DRAWERS::contains))
            .toList());
  }

  @Test
  void rulesAreReachedThroughTheRuleBookOnly() {
    check(
        classes()
            .that()
            .resideInAPackage("dev.afterword.rules..")
            .and()
            .areAssignableTo(Checker.class)
            .should()
            .notBePublic());
  }

  private static Stream<JavaPackage> packages() {
    return CLASSES.getDefaultPackage().getPackage("dev.afterword").getSubpackagesInTree().stream()
        .filter(one -> !one.getClasses().isEmpty());
  }

  /** The first name below {@code dev.afterword}. */
  private static String room(JavaPackage of) {
    return of.getName().substring(HOUSE.length()).split("\\.", 2)[0];
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(false).check(CLASSES);
  }
}
