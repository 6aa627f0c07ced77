package dev.afterword.cli;

import dev.afterword.settings.SettingsReader;
import java.util.Iterator;

/** What can be said where a preset is asked for. */
final class PresetNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return SettingsReader.PRESETS.iterator();
  }
}
