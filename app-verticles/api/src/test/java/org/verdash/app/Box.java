package org.verdash.app;

import org.jspecify.annotations.Nullable;
import org.verdash.component.Element;

/** A component for tests. */
final class Box extends Element<Box> {
  Box() {
    this("dash_html_components");
  }

  Box(String namespace) {
    super(namespace, "Div", true);
  }

  Box holds(@Nullable Object children) {
    return put("children", children);
  }
}
