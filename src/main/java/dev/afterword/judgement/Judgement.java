package dev.afterword.judgement;

/**
 * What a model makes of a sentence when it is asked about some outcomes.
 *
 * @param outcome the likeliest of them
 * @param likelihood of that one, from 0 to 1
 * @param confidence how likely it is that any of them is right, from 0 to 1
 */
public record Judgement<E>(E outcome, double likelihood, double confidence) {}
