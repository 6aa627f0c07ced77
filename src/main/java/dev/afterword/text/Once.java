package dev.afterword.text;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for, once, whichever thread asks. */
public final class Once<T> implements Supplier<T> {

  private final Supplier<T> maker;
  private volatile @Nullable T made;

  /**
   * @param maker is asked once
   */
  public Once(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    @Nullable T value = made;
    return value != null ? value : make();
  }

  private synchronized T make() {
    @Nullable T value = made;
    if (value == null) {
      value = maker.get();
      made = value;
    }
    return value;
  }
}
