package dev.afterword.mending;

import dev.afterword.lint.FixPlan;
import dev.afterword.text.Source;
import java.util.List;
import java.util.stream.Stream;

/** A file with the fixes that were made in it. */
public final class MendedFile {

  private final Source textBefore;
  private final Source textAfter;
  private final byte[] before;
  private final byte[] after;
  private final List<FixPlan.Chosen> fixes;

  private MendedFile(
      Source textBefore,
      Source textAfter,
      byte[] before,
      byte[] after,
      List<FixPlan.Chosen> fixes) {
    this.textBefore = textBefore;
    this.textAfter = textAfter;
    this.before = before.clone();
    this.after = after.clone();
    this.fixes = List.copyOf(fixes);
  }

  static MendedFile untouched(Source text, byte[] bytes) {
    return new MendedFile(text, text, bytes, bytes, List.of());
  }

  MendedFile with(Source text, byte[] bytes, List<FixPlan.Chosen> more) {
    return new MendedFile(
        textBefore, text, before, bytes, Stream.concat(fixes.stream(), more.stream()).toList());
  }

  /** The file as reports show it. */
  public String path() {
    return textBefore.path();
  }

  /** Its text as it was read. */
  public Source textBefore() {
    return textBefore;
  }

  /** Its text with the fixes. */
  public Source textAfter() {
    return textAfter;
  }

  /** What it held when it was read. */
  public byte[] before() {
    return before.clone();
  }

  /** What it is to hold. */
  public byte[] after() {
    return after.clone();
  }

  /** What was mended, round by round. */
  public List<FixPlan.Chosen> fixes() {
    return fixes;
  }
}
