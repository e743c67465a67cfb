package org.verdash.e2e.apps;

import static org.verdash.html.Html.h1;
import static org.verdash.html.Html.img;
import static org.verdash.html.Html.main;
import static org.verdash.html.Html.section;
import static org.verdash.html.Html.span;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.verdash.app.App;
import org.verdash.app.AppFactory;
import org.verdash.app.AppHost;
import org.verdash.app.Component;
import org.verdash.app.Type;
import org.verdash.component.Element;
import org.verdash.dcc.Button;
import org.verdash.dcc.Checklist;
import org.verdash.dcc.Clipboard;
import org.verdash.dcc.ConfirmDialog;
import org.verdash.dcc.ConfirmDialogProvider;
import org.verdash.dcc.DatePickerRange;
import org.verdash.dcc.DatePickerSingle;
import org.verdash.dcc.DownloadLink;
import org.verdash.dcc.Dropdown;
import org.verdash.dcc.Geolocation;
import org.verdash.dcc.Graph;
import org.verdash.dcc.Input;
import org.verdash.dcc.Interval;
import org.verdash.dcc.Link;
import org.verdash.dcc.Loading;
import org.verdash.dcc.Location;
import org.verdash.dcc.Markdown;
import org.verdash.dcc.RadioItems;
import org.verdash.dcc.RangeSlider;
import org.verdash.dcc.Slider;
import org.verdash.dcc.Store;
import org.verdash.dcc.Tab;
import org.verdash.dcc.Tabs;
import org.verdash.dcc.Textarea;
import org.verdash.dcc.Tooltip;
import org.verdash.dcc.Upload;
import org.verdash.figure.Figure;
import org.verdash.html.Html;
import org.verdash.json.JsonReader;
import org.verdash.table.DataTable;

/**
 * Every component of the three libraries once, with what it needs and where it belongs. An HTML
 * element's id is its name in its library; the others' begin with {@code dcc-}.
 */
public final class Showroom implements AppFactory {
  /** The name is also its prefix. */
  public static final String NAME = "showroom";

  /** What elements must stand in, innermost first, as the jar of the components tells it. */
  private static final Map<String, List<String>> PARENTS = parents();

  private static final String DOT = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";

  private record Row(int number, String name) {}

  /** For {@link java.util.ServiceLoader}. */
  public Showroom() {}

  @Override
  public App create(AppHost host) {
    return App.named(NAME).title("Showroom").layout(page()).build();
  }

  private static Component page() {
    Component[] html = elements().map(Showroom::inPlace).toArray(Component[]::new);
    Component[] others = Stream.concat(Stream.of(table()), dcc()).toArray(Component[]::new);
    return main(h1("Showroom"), section(html), section(others));
  }

  /** Every component that is shown for its own sake: those that have an id. */
  public static Stream<Component> exhibits() {
    List<Component> exhibits = new ArrayList<>();
    page().walk(exhibits::add);
    return exhibits.stream().filter(each -> each.componentId().isPresent());
  }

  private static Stream<Component> elements() {
    Stream<Element<?>> simple =
        Arrays.stream(Html.class.getMethods())
            .filter(Showroom::makesAnElement)
            .sorted((a, b) -> a.getName().compareTo(b.getName()))
            .map(Showroom::element);
    Stream<Element<?>> pictures = Stream.of(img(DOT, "A dot"));
    return Stream.concat(simple, pictures).map(each -> each.id(each.typeName()));
  }

  private static boolean makesAnElement(Method method) {
    Class<?>[] parameters = method.getParameterTypes();
    boolean takesOnlyChildren =
        parameters.length == 0 || Arrays.equals(parameters, new Class<?>[] {Component[].class});
    return takesOnlyChildren && Element.class.isAssignableFrom(method.getReturnType());
  }

  private static Component inPlace(Component exhibit) {
    Component placed = exhibit;
    for (String parent : PARENTS.getOrDefault(exhibit.typeName(), List.of())) {
      placed = around(parent, placed);
    }
    return placed;
  }

  private static Map<String, List<String>> parents() {
    String place = "/META-INF/verdash/components/dash_html_components.json";
    try (InputStream in = Html.class.getResourceAsStream(place)) {
      Map<?, ?> json = (Map<?, ?>) JsonReader.read(Buffer.buffer(in.readAllBytes()));
      Map<String, String> makers = new HashMap<>();
      each(json, c -> makers.put((String) c.get("name"), (String) c.get("factory")));
      Map<String, List<String>> parents = new HashMap<>();
      each(
          json,
          c -> {
            Stream<?> inside = ((List<?>) c.get("inside")).stream();
            parents.put((String) c.get("name"), inside.map(makers::get).toList());
          });
      return parents;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void each(Map<?, ?> catalogue, Consumer<Map<?, ?>> component) {
    ((List<?>) catalogue.get("components")).forEach(one -> component.accept((Map<?, ?>) one));
  }

  private static Component around(String parent, Component inside) {
    try {
      Method maker = Html.class.getMethod(parent, Component[].class);
      return (Component) maker.invoke(null, (Object) new Component[] {inside});
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(parent, e);
    }
  }

  private static Element<?> element(Method maker) {
    Object[] nothing =
        maker.getParameterCount() == 0 ? new Object[0] : new Object[] {new Component[0]};
    try {
      return (Element<?>) maker.invoke(null, nothing);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(maker.getName(), e);
    }
  }

  private static Component table() {
    return DataTable.of(DataTable.data("table", Row.class));
  }

  private static Stream<Component> dcc() {
    return Stream.of(shown(), chosen(), silent()).flatMap(each -> each);
  }

  private static Stream<Component> shown() {
    return Stream.of(
        Button.of("Press").id("dcc-Button"),
        Clipboard.of("Copy").id("dcc-Clipboard"),
        Graph.of(Figure.line(new double[] {1, 2}, new double[] {3, 4})).id("dcc-Graph"),
        Link.of("/", "Home").id("dcc-Link"),
        Loading.of(span("Ready")).id("dcc-Loading"),
        Markdown.of("*Emphasis*").id("dcc-Markdown"),
        Tabs.of(Tab.of("First", "first").id("dcc-Tab")).id("dcc-Tabs"),
        Tooltip.of("Hint").id("dcc-Tooltip"),
        Upload.of("Drop here").id("dcc-Upload"));
  }

  private static Stream<Component> chosen() {
    return Stream.of(
        Checklist.of(Checklist.value("dcc-Checklist", Type.TEXT)),
        DatePickerRange.of(
            DatePickerRange.startDate("dcc-DatePickerRange"),
            DatePickerRange.endDate("dcc-DatePickerRange")),
        DatePickerSingle.of(DatePickerSingle.date("dcc-DatePickerSingle")),
        Dropdown.of(Dropdown.value("dcc-Dropdown")),
        Input.of(Input.value("dcc-Input")),
        RadioItems.of(RadioItems.value("dcc-RadioItems")),
        RangeSlider.of(RangeSlider.value("dcc-RangeSlider")),
        Slider.of(Slider.value("dcc-Slider")),
        Textarea.of(Textarea.value("dcc-Textarea")));
  }

  private static Stream<Component> silent() {
    return Stream.of(
        ConfirmDialog.of().id("dcc-ConfirmDialog"),
        ConfirmDialogProvider.of(span("Ask")).id("dcc-ConfirmDialogProvider"),
        DownloadLink.of().id("dcc-Download"),
        Geolocation.of().id("dcc-Geolocation"),
        Interval.of(Interval.ticks("dcc-Interval"), Duration.ofMinutes(1)),
        Location.of("dcc-Location"),
        Store.of("dcc-Store"));
  }
}
