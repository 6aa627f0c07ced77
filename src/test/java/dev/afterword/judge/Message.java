package dev.afterword.judge;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A folder as a user keeps it: facts, drafts, earlier messages.
 *
 * @param id tells it from others
 * @param now the moment of the check
 * @param files the text of each, by its path in the folder
 * @param drafts the files to judge, in order
 */
record Message(String id, Instant now, SortedMap<String, String> files, List<String> drafts) {

  static final String FACTS = "interview.yml";

  Message {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    drafts = List.copyOf(drafts);
  }

  /**
   * The text of a file.
   *
   * @throws IllegalArgumentException if there is no such file
   */
  String text(String file) {
    String text = files.get(file);
    if (text == null) {
      throw new IllegalArgumentException(id + " has no file " + file);
    }
    return text;
  }

  /** The same folder with other texts in some files. */
  Message with(Map<String, String> texts) {
    SortedMap<String, String> changed = new TreeMap<>(files);
    changed.putAll(texts);
    return new Message(id, now, changed, drafts);
  }

  /** The same folder before anything was written. */
  Message withoutDrafts() {
    Map<String, String> kept = new HashMap<>(files);
    kept.keySet().removeAll(drafts);
    return new Message(id, now, new TreeMap<>(kept), List.of());
  }

  /** The same at another moment. */
  Message at(Instant moment) {
    return new Message(id, moment, files, drafts);
  }
}
