package dev.afterword.judgement;

/**
 * What a model makes of a sentence.
 *
 * @param outcome the likeliest
 * @param confidence its probability, from 0 to 1
 */
public record Judgement<E>(E outcome, double confidence) {}
