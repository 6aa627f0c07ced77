package dev.afterword.text;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with a file while it is read, so that one reading reports everything. */
public final class Problems {

  private final List<Problem> found = new ArrayList<>();

  /** Notes a problem with a whole file. */
  public void add(String path, String message) {
    found.add(Problem.of(path, message));
  }

  /** Notes a problem at a place. */
  public void add(Place place, String message) {
    found.add(Problem.at(place, message));
  }

  /** Notes problems that somebody else has found. */
  public void addAll(List<Problem> others) {
    found.addAll(others);
  }

  /** Whether nothing is wrong so far. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** All problems so far, by path and place. */
  public List<Problem> all() {
    return found.stream().sorted().distinct().toList();
  }
}
