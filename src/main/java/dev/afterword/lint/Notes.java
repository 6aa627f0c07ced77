package dev.afterword.lint;

import dev.afterword.draft.Draft;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Promise;
import dev.afterword.lint.LintReport.Note;
import dev.afterword.text.Place;
import dev.afterword.text.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Tells from what a report was made, so that a person can see what was misread. */
final class Notes {

  private static final String UNDATED =
      "nothing tells when it was sent, so it is compared with the drafts but counts in no timing";

  private Notes() {}

  /** Of the settings, then of each application in order of the paths of their facts. */
  static List<Note> of(Workspace workspace) {
    List<Note> notes = new ArrayList<>();
    List<String> files = workspace.settings().files();
    if (!files.isEmpty()) {
      notes.add(new Note("settings", String.join(", ", files), false));
    }
    Predicate<String> asked = path -> !workspace.background().contains(path);
    for (Application application : workspace.applications()) {
      int drafts = (int) application.drafts().stream().map(Draft::path).filter(asked).count();
      if (drafts > 0 || asked.test(application.facts().source().path())) {
        notes.addAll(of(application.facts(), drafts));
        notes.addAll(undated(application));
      }
    }
    return notes;
  }

  private static List<Note> of(Facts facts, int drafts) {
    List<Note> notes = new ArrayList<>();
    String path = facts.source().path();
    notes.add(
        new Note(
            path,
            "the facts of "
                + drafts
                + (drafts == 1 ? " draft" : " drafts")
                + ", zone "
                + facts.zone(),
            false));
    notes.add(new Note(path, "calendar " + facts.calendar().name(), facts.calendar().isStandIn()));
    facts
        .promised()
        .ifPresent(
            promise ->
                promise
                    .reading()
                    .ifPresent(
                        reading ->
                            notes.add(new Note(place(facts, promise).toString(), reading, false))));
    return notes;
  }

  /** Kept messages that are no part of the history, because nothing tells when they went. */
  private static List<Note> undated(Application application) {
    return application.history().undated().stream()
        .map(text -> new Note(text.path(), UNDATED, false))
        .toList();
  }

  private static Place place(Facts facts, Promise promise) {
    return facts.place(promise.words().map(Placed::span).orElse(promise.span()));
  }
}
