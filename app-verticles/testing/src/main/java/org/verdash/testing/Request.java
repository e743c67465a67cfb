package org.verdash.testing;

import io.vertx.core.buffer.Buffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Prop;
import org.verdash.json.JsonWriter;
import org.verdash.runtime.protocol.CallbackSpec;
import org.verdash.runtime.protocol.IdPattern;

/** Writes what the renderer would send for a callback (dash-protocol 3.1). */
final class Request {
  private final Bound bound;
  private final PageTree page;
  private boolean some;
  private @Nullable Prop<?> missing;

  private Request(Bound bound, PageTree page) {
    this.bound = bound;
    this.page = page;
  }

  /**
   * The body; null when the renderer would not call, since nothing of the callback is on the page.
   *
   * @throws AssertionError when some of what it reads is on the page and some is not
   */
  static @Nullable Buffer body(Bound bound, Collection<String> changed, PageTree page) {
    return new Request(bound, page).body(changed);
  }

  private @Nullable Buffer body(Collection<String> changed) {
    CallbackSpec spec = bound.spec();
    boolean pruned = !spec.silent() && bound.outputs(page).isEmpty();
    boolean many = spec.shape().outputPatterns().stream().anyMatch(p -> p != null && p.isMany());
    if (pruned && !many) {
      return null;
    }
    JsonWriter out = new JsonWriter().object().name("output").text(spec.outputId());
    outputs(out);
    deps(out.name("inputs"), spec.inputs(), spec.shape().inputPatterns());
    if (missing != null && !some && !spec.inputs().isEmpty()) {
      return null;
    }
    out.name("changedPropIds").value(List.copyOf(changed));
    deps(out.name("state"), spec.states(), spec.shape().statePatterns());
    if (missing != null) {
      throw new AssertionError(
          "the callback of %s reads %s, which is not on the page"
              .formatted(spec.outputId(), missing));
    }
    return out.endObject().toBuffer();
  }

  private void outputs(JsonWriter out) {
    CallbackSpec spec = bound.spec();
    if (spec.silent()) {
      return;
    }
    out.name("outputs");
    boolean list = spec.outputs().size() > 1;
    if (list) {
      out.array();
    }
    for (int i = 0; i < spec.outputs().size(); i++) {
      Prop<?> prop = spec.outputs().get(i);
      IdPattern pattern = spec.shape().outputPatterns().get(i);
      String property = spec.outputProperty(i);
      write(out, prop, pattern, part -> dep(out, part, property, false));
    }
    if (list) {
      out.endArray();
    }
  }

  private interface Writing {
    void write(PageTree.Part part);
  }

  private void write(JsonWriter out, Prop<?> prop, @Nullable IdPattern pattern, Writing writing) {
    List<PageTree.Part> parts = bound.parts(prop, pattern, page);
    if (pattern != null && pattern.isMany()) {
      out.array();
      parts.forEach(writing::write);
      out.endArray();
    } else {
      boolean here = !parts.isEmpty();
      writing.write(
          here
              ? parts.getFirst()
              : new PageTree.Part(prop.id().text(), prop.id().text(), Map.of()));
    }
  }

  private void deps(JsonWriter out, List<Prop<?>> props, List<@Nullable IdPattern> patterns) {
    out.array();
    for (int i = 0; i < props.size(); i++) {
      Prop<?> prop = props.get(i);
      IdPattern pattern = patterns.get(i);
      boolean one = pattern == null || !pattern.isMany();
      if (one && bound.parts(prop, pattern, page).isEmpty()) {
        missing = bound.spec().isOptional(prop) ? missing : prop;
      } else {
        some = true;
      }
      write(out, prop, pattern, part -> dep(out, part, prop.name(), true));
    }
    out.endArray();
  }

  private static void dep(JsonWriter out, PageTree.Part part, String property, boolean value) {
    out.object().name("id").value(part.id()).name("property").text(property);
    if (value && part.props().containsKey(property)) {
      out.name("value").value(part.props().get(property));
    }
    out.endObject();
  }
}
