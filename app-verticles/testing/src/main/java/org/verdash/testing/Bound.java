package org.verdash.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Prop;
import org.verdash.runtime.protocol.CallbackSpec;
import org.verdash.runtime.protocol.IdPattern;

/**
 * A callback for one row, or for the whole page.
 *
 * @param spec the callback
 * @param matched what its MATCHes stand for
 */
record Bound(CallbackSpec spec, Map<String, Object> matched) {
  /** All that the page has of a callback. */
  static List<Bound> of(CallbackSpec spec, PageTree page) {
    IdPattern pattern = matching(spec.shape().outputPatterns(), spec.outputs());
    if (pattern == null) {
      pattern = matching(spec.shape().inputPatterns(), spec.inputs());
    }
    if (pattern == null) {
      return List.of(new Bound(spec, Map.of()));
    }
    Set<Bound> all = new LinkedHashSet<>();
    for (PageTree.Part part : page.parts()) {
      Map<String, Object> matched = new HashMap<>();
      if (pattern.fits(part.id(), "") && pattern.agrees((Map<?, ?>) part.id(), matched)) {
        all.add(new Bound(spec, Map.copyOf(matched)));
      }
    }
    return List.copyOf(all);
  }

  private static @Nullable IdPattern matching(
      List<@Nullable IdPattern> patterns, List<Prop<?>> props) {
    for (int i = 0; i < props.size(); i++) {
      if (props.get(i).id().text().contains("[\"MATCH\"]")) {
        return patterns.get(i);
      }
    }
    return null;
  }

  /** The components that a property of the callback stands for, in page order. */
  List<PageTree.Part> parts(Prop<?> prop, @Nullable IdPattern pattern, PageTree page) {
    if (pattern == null) {
      PageTree.Part part = page.part(prop.id().text());
      return part == null ? List.of() : List.of(part);
    }
    List<PageTree.Part> found = new ArrayList<>();
    for (PageTree.Part part : page.parts()) {
      if (pattern.fits(part.id(), "") && isMine(pattern, (Map<?, ?>) part.id())) {
        found.add(part);
      }
    }
    return found;
  }

  private boolean isMine(IdPattern pattern, Map<?, ?> id) {
    return pattern.agrees(id, new HashMap<>(matched)) && pattern.isSmaller(id, matched);
  }

  /** Whether a component's property is one of the callback's inputs. */
  boolean reads(PageTree.Part part, String property) {
    for (int i = 0; i < spec.inputs().size(); i++) {
      Prop<?> input = spec.inputs().get(i);
      IdPattern pattern = spec.shape().inputPatterns().get(i);
      boolean found =
          input.name().equals(property)
              && (pattern == null
                  ? input.id().text().equals(part.text())
                  : pattern.fits(part.id(), "") && isMine(pattern, (Map<?, ?>) part.id()));
      if (found) {
        return true;
      }
    }
    return false;
  }

  /** The ids of its inputs that stand for several components. */
  Set<String> several(PageTree page) {
    Set<String> ids = new LinkedHashSet<>();
    for (int i = 0; i < spec.inputs().size(); i++) {
      IdPattern pattern = spec.shape().inputPatterns().get(i);
      if (pattern != null && pattern.isMany()) {
        parts(spec.inputs().get(i), pattern, page).forEach(part -> ids.add(part.text()));
      }
    }
    return ids;
  }

  /** The names of the properties that it sets on the page. */
  Set<String> outputs(PageTree page) {
    Set<String> names = new LinkedHashSet<>();
    for (int i = 0; i < spec.outputs().size(); i++) {
      Prop<?> output = spec.outputs().get(i);
      parts(output, spec.shape().outputPatterns().get(i), page)
          .forEach(part -> names.add(part.text() + '.' + output.name()));
    }
    return names;
  }

  /** The names of the properties on the page that call it. */
  Set<String> inputs(PageTree page) {
    Set<String> names = new LinkedHashSet<>();
    for (int i = 0; i < spec.inputs().size(); i++) {
      Prop<?> input = spec.inputs().get(i);
      parts(input, spec.shape().inputPatterns().get(i), page)
          .forEach(part -> names.add(part.text() + '.' + input.name()));
    }
    return names;
  }
}
