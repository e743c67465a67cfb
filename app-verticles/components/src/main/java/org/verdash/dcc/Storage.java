package org.verdash.dcc;

import java.util.Locale;
import org.verdash.app.Type;
import org.verdash.component.Keyword;

/** Where the browser keeps something. */
public enum Storage implements Keyword {
  /** On the page; gone when it is loaded again. */
  MEMORY,
  /** In the tab; gone when it is closed. */
  SESSION,
  /** In the browser, until it is cleared. */
  LOCAL;

  /** How it reads. */
  public static final Type<Storage> TYPE = Keyword.type(Storage.class);

  @Override
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
