package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Fix;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Where;
import dev.afterword.text.Placed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Compares the stamp of the text that the writer has proofread with that of the text as it is now.
 * A stamp is short enough to copy by hand; it need not withstand an enemy, only a forgotten change.
 */
record ProofreadStamp(RuleCard card) implements OneRule.OfDraft {

  private static final int BYTES = 4;

  @Override
  public List<Violation> check(DraftContext context) {
    Draft draft = context.draft();
    if (draft.letter().own().isEmpty()) {
      return List.of();
    }
    String stamp = stamp(draft);
    return draft
        .headers()
        .proofread()
        .map(written -> compared(draft, written, stamp))
        .orElseGet(
            () -> List.of(card.report("missing", draft.opening(), values(draft, "", stamp))));
  }

  /**
   * The first digits of a hash of subject and letter. Blanks, line ends and the headers for
   * Afterword do not count, so that the file may be moved between programs.
   */
  private static String stamp(Draft draft) {
    String text =
        Where.WHOLE.in(draft).stream()
            .map(Part::text)
            .map(part -> part.text().replaceAll("\\s+", " ").strip())
            .collect(Collectors.joining("\n"));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private List<Violation> compared(Draft draft, Placed<String> written, String stamp) {
    String value = written.value().strip();
    if (value.toLowerCase(Locale.ROOT).equals(stamp)) {
      return List.of();
    }
    boolean isStamp = value.matches("\\p{XDigit}{" + 2 * BYTES + "}");
    Violation violation =
        card.report(
            isStamp ? "message" : "unstamped",
            draft.place(written.span()),
            values(draft, value, stamp));
    // It is for the writer to say that the text was read, so no fix of this is ever safe.
    return List.of(
        violation.withFix(
            Fix.of(
                "write “" + stamp + "”, once it is read",
                Fix.Applicability.UNSAFE,
                written.span(),
                stamp)));
  }

  private static Map<String, String> values(Draft draft, String match, String stamp) {
    return Map.of("match", match, "stamp", stamp, "header", header(draft) + ": " + stamp);
  }

  private static String header(Draft draft) {
    String path = draft.path().toLowerCase(Locale.ROOT);
    if (path.endsWith(".eml")) {
      return "X-Afterword-Proofread";
    }
    return path.endsWith(".md") ? "proofread" : "Proofread";
  }
}
