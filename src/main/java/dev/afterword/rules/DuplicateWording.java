package dev.afterword.rules;

import dev.afterword.lint.Options;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import dev.afterword.text.Span;
import java.util.List;
import java.util.Optional;

/** Finds stretches that somebody else at the same company gets too. */
record DuplicateWording(RuleCard card) implements OneRule.OfWorkspace {

  @Override
  public List<Violation> check(Workspace workspace) {
    return Duplicates.in(workspace).stream()
        .filter(pair -> card.kinds().contains(pair.later().draft().kind().kind()))
        .flatMap(pair -> violation(pair, workspace).stream())
        .toList();
  }

  private Optional<Violation> violation(Duplicates.Pair pair, Workspace workspace) {
    Options options = workspace.settings().rule(card, pair.later().draft()).options();
    if (pair.percent() >= options.count("share").orElse(Integer.MAX_VALUE)
        && pair.shared() >= options.count("least-words").orElse(0)) {
      return Optional.of(DuplicateReport.of(card, "message", pair, pair.tiles().get(0), workspace));
    }
    int sentence = options.count("sentence").orElse(Integer.MAX_VALUE);
    return pair.tiles().stream()
        .flatMap(tile -> sameSentence(pair, tile, sentence).stream())
        .findFirst()
        .map(tile -> DuplicateReport.of(card, "sentence", pair, tile, workspace));
  }

  /** A whole sentence of a tile that is a whole sentence of the other message too. */
  private static Optional<Tiling.Tile> sameSentence(
      Duplicates.Pair pair, Tiling.Tile tile, int leastWords) {
    for (Span words : pair.later().sentencesIn(tile.left(), tile.length(), leastWords)) {
      Span twin = words.shift(tile.right() - tile.left());
      if (pair.earlier().isSentence(twin)) {
        return Optional.of(new Tiling.Tile(words.start(), twin.start(), words.length()));
      }
    }
    return Optional.empty();
  }
}
