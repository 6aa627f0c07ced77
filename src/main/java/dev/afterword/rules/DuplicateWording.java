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

  private Optional<Violation> violation(SharedWording.Pair pair, Workspace workspace) {
    return DuplicateReport.ifLarge(card, pair, workspace).or(() -> sentence(pair, workspace));
  }

  private Optional<Violation> sentence(SharedWording.Pair pair, Workspace workspace) {
    Options options = workspace.settings().rule(card, pair.later().draft()).options();
    int leastWords = options.count("sentence").orElse(Integer.MAX_VALUE);
    return pair.tiles().stream()
        .flatMap(tile -> sameSentence(pair, tile, leastWords).stream())
        .findFirst()
        .map(tile -> DuplicateReport.of(card, "sentence", pair, tile, workspace));
  }

  /** A whole sentence of a tile that is a whole sentence of the other message too. */
  private static Optional<Tiling.Tile> sameSentence(
      SharedWording.Pair pair, Tiling.Tile tile, int leastWords) {
    for (Span words : pair.later().sentencesIn(tile.left(), tile.length(), leastWords)) {
      Span twin = words.shift(tile.right() - tile.left());
      if (pair.earlier().isSentence(twin)) {
        return Optional.of(new Tiling.Tile(words.start(), twin.start(), words.length()));
      }
    }
    return Optional.empty();
  }
}
