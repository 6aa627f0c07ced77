package dev.afterword.interview;

import dev.afterword.text.Placed;
import java.util.List;

/**
 * The job.
 *
 * @param title as advertised
 * @param also other names that people use for it
 */
public record Role(Placed<String> title, List<Placed<String>> also) {}
