package org.verdash.component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Component;
import org.verdash.app.Type;

/** What stands inside a component, as Dash writes it: nothing, one thing, or a list. */
public final class Children {
  /** Children as a list, whatever form they came in; does not fail. */
  public static final Type<List<Component>> TYPE = Type.of("children", Children::read);

  private Children() {}

  /**
   * The property value for these: null for none, itself for one, else a list; a null among them is
   * refused by the component that gets it.
   */
  public static @Nullable Object of(Component... children) {
    return switch (children.length) {
      case 0 -> null;
      case 1 -> children[0] == null ? Arrays.asList(children) : children[0];
      default -> Collections.unmodifiableList(Arrays.asList(children.clone()));
    };
  }

  /** The property value for these; the list is copied. */
  public static Object of(List<? extends Component> children) {
    return Collections.unmodifiableList(new ArrayList<>(children));
  }

  private static List<Component> read(Object json) {
    if (!(json instanceof List<?> items)) {
      return List.of(one(json));
    }
    List<Component> all = new ArrayList<>(items.size());
    items.forEach(item -> all.add(one(item)));
    return Collections.unmodifiableList(all);
  }

  private static Component one(@Nullable Object json) {
    return switch (json) {
      case null -> Component.none();
      case Component component -> component;
      case Map<?, ?> map -> new ReadComponent(map);
      default -> Component.text(String.valueOf(json));
    };
  }
}
