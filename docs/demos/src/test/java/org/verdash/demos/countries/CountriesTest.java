package org.verdash.demos.countries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.verdash.app.App;
import org.verdash.app.Caller;
import org.verdash.app.Page;
import org.verdash.app.Pages;
import org.verdash.app.Paths;
import org.verdash.json.JsonWriter;

class CountriesTest {
  private static final List<Country> ALL = Country.read();
  private static final App APP = Countries.app(ALL);

  private static Pages.At at(String path) {
    return pages().find(Caller.of("ada"), Paths.below("/countries/"), path, "");
  }

  private static Pages pages() {
    return Optional.ofNullable(APP.web().pages()).orElseThrow();
  }

  private static String shown(String path) {
    Pages.At at = at(path);
    Page page = at.page().orElseThrow();
    JsonWriter out = new JsonWriter();
    page.layout(at.visit()).write(out);
    return out.toString();
  }

  @Test
  void theFirstPageHasACardForEachCountry() {
    assertThat(ALL).hasSizeBetween(50, 70);
    assertThat(shown("").split("\"card\"", -1)).hasSizeGreaterThan(ALL.size());
    assertThat(shown("")).contains("\\u002fcountries\\u002fcountry\\u002fSouth%20Africa");
  }

  @Test
  void aCountryHasItsPageItsTitleAndItsNeighbours() {
    assertThat(pages().title(at("country/South%20Africa"))).isEqualTo("South Africa");
    assertThat(shown("country/South%20Africa")).contains("South Korea", "From 1955 to 2005");
    assertThat(shown("country/Afghanistan")).contains("\u2190 " + ALL.getLast().name());
  }

  @Test
  void aCountryThatIsNotThereIsSaidSo() {
    assertThat(shown("country/Atlantis")).contains("Nobody lives here");
    assertThat(at("atlantis").page()).isEmpty();
  }
}
