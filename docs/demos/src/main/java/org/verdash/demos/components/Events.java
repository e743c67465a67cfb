package org.verdash.demos.components;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.code;
import static org.verdash.html.Html.dd;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.dl;
import static org.verdash.html.Html.dt;
import static org.verdash.html.Html.p;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Callback;
import org.verdash.app.Component;
import org.verdash.app.Group;
import org.verdash.app.In;
import org.verdash.app.Prop;
import org.verdash.app.Type;

/** What components tell a callback while somebody uses them. */
final class Events {
  static final Prop<List<Component>> TOLD = children("told");
  static final String NOTHING = "Nothing yet: use it, and what it tells a callback stands here.";

  private static final int SHOWN = 200;
  private static final Set<String> OF_ELEMENTS = Set.of("n_clicks", "n_clicks_timestamp");
  private static final Set<String> OF_LOCATION = Set.of("pathname", "search", "hash", "href");

  /** The metadata does not say which properties a component sets itself. */
  private static final Set<String> ALL =
      Set.of(
          "n_clicks",
          "n_clicks_timestamp",
          "n_blur",
          "n_submit",
          "n_intervals",
          "value",
          "search_value",
          "drag_value",
          "date",
          "start_date",
          "end_date",
          "submit_n_clicks",
          "cancel_n_clicks",
          "position",
          "position_error",
          "local_date",
          "clickData",
          "hoverData",
          "selectedData",
          "relayoutData",
          "restyleData",
          "clickAnnotationData",
          "contents",
          "filename",
          "last_modified",
          "modified_timestamp",
          "active_cell",
          "selected_cells",
          "selected_rows",
          "selected_columns",
          "data_timestamp",
          "page_current",
          "sort_by",
          "filter_query");

  private Events() {}

  /** What the component tells, by the browser's names. */
  static List<String> of(Entry entry) {
    Set<String> known =
        entry.name().equals("Location")
            ? OF_LOCATION
            : entry.shelf().elements().isEmpty() ? ALL : OF_ELEMENTS;
    return entry.props().stream().map(Property::wire).filter(known::contains).toList();
  }

  /** A callback for each component, and one for all elements. */
  static Callback[] callbacks(Catalogue catalogue) {
    Map<String, Callback> all = new LinkedHashMap<>();
    for (Entry entry : catalogue.entries()) {
      if (!of(entry).isEmpty()) {
        all.computeIfAbsent(entry.shownAs(), id -> callback(id, of(entry)));
      }
    }
    return all.values().toArray(Callback[]::new);
  }

  private static Callback callback(String id, List<String> names) {
    List<Prop<Object>> props = names.stream().map(name -> Prop.of(id, name, Type.ANY)).toList();
    Group<Map<String, String>> told =
        Group.of(values -> told(values, props), props.toArray(In<?>[]::new));
    return on(told).notAtStart().set(TOLD.shared(), (all, ctx) -> shown(all));
  }

  private static Map<String, String> told(Group.Values values, List<Prop<Object>> props) {
    Map<String, String> told = new LinkedHashMap<>();
    for (Prop<Object> prop : props) {
      Object value = values.get(prop);
      if (value != null) {
        told.put(prop.name(), cut(value));
      }
    }
    return told;
  }

  private static String cut(@Nullable Object value) {
    String text = Wire.text(value);
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + " …";
  }

  static List<Component> shown(Map<String, String> told) {
    if (told.isEmpty()) {
      return List.of(p(NOTHING));
    }
    List<Component> lines = new ArrayList<>();
    told.forEach((name, value) -> lines.add(div(dt(code(name)), dd(code(value)))));
    return List.of(dl(lines.toArray(Component[]::new)));
  }
}
