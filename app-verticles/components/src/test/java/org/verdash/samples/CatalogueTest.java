package org.verdash.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verdash.html.Html;
import org.verdash.json.JsonReader;

/** The jar tells programs what components there are, and how Java writes each. */
class CatalogueTest {
  @ParameterizedTest
  @CsvSource({
    "dash_core_components, 26, org.verdash.dcc",
    "dash_html_components, 125, org.verdash.html",
    "dash_table, 1, org.verdash.table",
  })
  void everyComponentHasAClassADescriptionAndATypeForEachProperty(
      String library, int components, String inPackage) throws Exception {
    Map<?, ?> catalogue = catalogue(library);
    assertThat(catalogue.get("namespace")).isEqualTo(library);
    assertThat(catalogue.get("package")).isEqualTo(inPackage);
    List<?> all = (List<?>) catalogue.get("components");
    assertThat(all).hasSize(components);
    for (Object component : all) {
      Map<?, ?> about = (Map<?, ?>) component;
      assertThat(Class.forName(inPackage + '.' + about.get("class"))).isNotNull();
      assertThat(props(about)).anyMatch(prop -> "id".equals(prop.get("name")));
      assertThat(props(about)).allMatch(prop -> prop.get("type") != null);
    }
  }

  @ParameterizedTest
  @CsvSource({"dash_core_components", "dash_html_components"})
  void whatAComponentMustStandInIsAComponentOfTheSameLibrary(String library) throws IOException {
    List<?> all = (List<?>) catalogue(library).get("components");
    Set<Object> names =
        all.stream()
            .map(each -> (Object) ((Map<?, ?>) each).get("name"))
            .collect(Collectors.toSet());
    for (Object component : all) {
      assertThat(names).containsAll((List<?>) ((Map<?, ?>) component).get("inside"));
    }
  }

  private static List<Map<?, ?>> props(Map<?, ?> component) {
    return ((List<?>) component.get("props"))
        .stream().<Map<?, ?>>map(prop -> (Map<?, ?>) prop).toList();
  }

  private static Map<?, ?> catalogue(String library) throws IOException {
    String place = "/META-INF/verdash/components/" + library + ".json";
    try (InputStream in = Html.class.getResourceAsStream(place)) {
      Object json = JsonReader.read(Buffer.buffer(Objects.requireNonNull(in).readAllBytes()));
      return (Map<?, ?>) Objects.requireNonNull(json);
    }
  }
}
