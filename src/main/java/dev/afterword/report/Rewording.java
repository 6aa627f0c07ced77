package dev.afterword.report;

import dev.afterword.draft.Draft;
import dev.afterword.lint.Fix;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a fix does to one sentence, or to some lines of a file: the words before and after, of which
 * some stay.
 *
 * @param pieces in order; neighbours differ in what becomes of them
 */
record Rewording(List<Piece> pieces) {

  /** What becomes of some words. */
  enum Fate {
    KEPT,
    REMOVED,
    ADDED
  }

  /** Some words and what becomes of them. */
  record Piece(Fate fate, String text) {}

  /** The units of unchanged words shown beside a change. */
  private static final int AROUND = 56;

  private static final String CUT = "…";

  Rewording {
    pieces = List.copyOf(pieces);
  }

  /**
   * What a fix does, in order of place; nothing where the file is written in an encoding.
   *
   * @param source the file that the fix is for
   * @param draft that file, if it is one
   */
  static List<Rewording> of(Fix fix, Source source, Optional<Draft> draft) {
    List<Stage> stages = new ArrayList<>();
    for (Fix.Edit edit : fix.edits()) {
      Optional<Excerpt.Home> home = draft.flatMap(read -> Excerpt.Home.of(edit.span(), read));
      if (home.filter(it -> !it.isReadableInFile(source)).isPresent()) {
        // What the file is to hold there is spelled in its encoding.
        return List.of();
      }
      Stage stage =
          home.filter(it -> it.isWordForWord(edit.span()))
              .map(it -> sentence(it, edit.span()))
              .orElseGet(() -> lines(edit.span(), source));
      Optional<Stage> last =
          stages.isEmpty() ? Optional.empty() : Optional.of(stages.get(stages.size() - 1));
      if (last.filter(before -> before.joins(stage)).isPresent()) {
        stages.set(stages.size() - 1, last.get().with(stage, edit.text()));
      } else {
        stages.add(stage.with(stage, edit.text()));
      }
    }
    return stages.stream().map(Stage::rewording).toList();
  }

  private static Stage sentence(Excerpt.Home home, Span edit) {
    return new Stage(
        home.sentence().span(), home.sentence().text(), home.inSentence(edit), List.of());
  }

  private static Stage lines(Span edit, Source source) {
    Span first = source.line(source.position(edit.start()).line());
    Span last = source.line(source.position(edit.end()).line());
    Span lines = first.cover(last);
    return new Stage(lines, source.at(lines), edit.shift(-lines.start()), List.of());
  }

  /**
   * Some text of which parts change.
   *
   * @param place where it stands in the file
   * @param text as it is
   * @param changing the part that changes next, in UTF-16 units of {@code text}
   * @param changes those so far
   */
  private record Stage(Span place, String text, Span changing, List<Change> changes) {

    boolean joins(Stage next) {
      return place.equals(next.place()) && text.equals(next.text());
    }

    Stage with(Stage next, String after) {
      List<Change> more = new ArrayList<>(changes);
      more.add(new Change(next.changing(), after));
      return new Stage(place, text, changing, more);
    }

    Rewording rewording() {
      List<Piece> pieces = new ArrayList<>();
      int at = 0;
      for (Change change : changes) {
        Span span = change.span();
        add(pieces, Fate.KEPT, cut(text.substring(at, Math.max(at, span.start())), at > 0, true));
        add(pieces, Fate.REMOVED, text.substring(span.start(), span.end()));
        add(pieces, Fate.ADDED, change.after());
        at = span.end();
      }
      add(pieces, Fate.KEPT, cut(text.substring(at), true, false));
      return new Rewording(pieces);
    }

    private static void add(List<Piece> pieces, Fate fate, String words) {
      if (!words.isEmpty()) {
        pieces.add(new Piece(fate, words));
      }
    }

    /** Unchanged words, of which those far from a change are left out. */
    private static String cut(String words, boolean changedBefore, boolean changedAfter) {
      int wanted = (changedBefore ? AROUND : 0) + (changedAfter ? AROUND : 0);
      if (words.length() <= wanted + CUT.length()) {
        return words;
      }
      int left = changedBefore ? words.lastIndexOf(' ', AROUND) + 1 : 0;
      int right = changedAfter ? words.indexOf(' ', words.length() - AROUND) : words.length();
      left = changedBefore && left == 0 ? whole(words, AROUND) : left;
      right = right < 0 ? whole(words, words.length() - AROUND) : right;
      return words.substring(0, left) + CUT + words.substring(right);
    }

    /** No character is cut in two. */
    private static int whole(String words, int at) {
      return Character.isLowSurrogate(words.charAt(at)) ? at - 1 : at;
    }
  }

  /** A part of a text and what stands there afterwards. */
  private record Change(Span span, String after) {}
}
