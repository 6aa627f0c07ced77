package dev.afterword.draft;

import java.util.Map;
import java.util.Optional;

/** Tells by the words of a message how likely it is of each kind, where nobody has said it. */
@FunctionalInterface
public interface KindOdds {

  /**
   * The probabilities of kinds, from 0 to 1. Thanks are all of one kind here, {@link
   * Kind#THANK_YOU}, whoever gets them and by whatever way.
   *
   * @param subject as a reader sees it
   * @return what is missing is unlikely
   */
  Map<Kind, Double> of(Optional<Part> subject, Letter letter);
}
