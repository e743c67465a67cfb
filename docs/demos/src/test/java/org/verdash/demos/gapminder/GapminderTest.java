package org.verdash.demos.gapminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.verdash.app.UserMessage;
import org.verdash.dcc.GraphPoints;
import org.verdash.demos.gapminder.WorldData.Country;
import org.verdash.demos.page.Page;

class GapminderTest {
  private static final WorldData DATA = WorldData.read();

  private static Page page(Region... regions) {
    return Page.of(Gapminder.app(DATA))
        .with(Gapminder.REGIONS, List.of(regions))
        .with(Gapminder.COUNTRY, "Japan");
  }

  @Test
  void everyCountryIsReadForEveryYear() {
    assertThat(DATA.years()).hasSize(11).startsWith(1955).endsWith(2005);
    assertThat(DATA.names()).hasSize(62).contains("Rwanda", "Hong Kong, China");
    assertThat(DATA.all())
        .hasSize(682)
        .contains(new Country(1955, "Afghanistan", Region.SOUTH_ASIA, 7_971_931, 43.88, 7.42));
    assertThat(DATA.all()).extracting(Country::region).contains(Region.values());
  }

  @Test
  void aYearAndRegionsSetTheChartTheSentenceAndTheTable() throws Exception {
    Page page = page(Region.SOUTH_ASIA, Region.AFRICA).change(Gapminder.YEAR, 1975);
    assertThat(page.traces(Gapminder.WORLD))
        .singleElement()
        .satisfies(trace -> assertThat((List<?>) trace.get("customdata")).hasSize(8));
    assertThat(page.json(Gapminder.COUNT)).isEqualTo("8 countries in 1975");
    assertThat(page.list(Gapminder.ROWS)).hasSize(8);
  }

  @Test
  void theLargestCountryIsDrawnFirst() throws Exception {
    Page page = page(Region.values()).change(Gapminder.YEAR, 2005);
    Object names = page.traces(Gapminder.WORLD).get(0).get("text");
    assertThat((List<?>) names).first().isEqualTo("China");
  }

  @Test
  void withoutARegionTheChartSaysWhatToDo() throws Exception {
    Page page = page().change(Gapminder.YEAR, 2005);
    assertThat(page.traces(Gapminder.WORLD)).isEmpty();
    assertThat(String.valueOf(page.json(Gapminder.WORLD))).contains("Choose a region");
    assertThat(page.list(Gapminder.ROWS)).isEmpty();
  }

  @Test
  void aClickOnABubbleChoosesItsCountry() throws Exception {
    GraphPoints click =
        new GraphPoints(Map.of("points", List.of(Map.of("x", 1.3, "customdata", "Peru"))));
    assertThat(page().change(Gapminder.CLICKED, click).json(Gapminder.COUNTRY)).isEqualTo("Peru");
  }

  @Test
  void aCountryIsComparedWithItsRegion() throws Exception {
    Page page = page().with(Gapminder.YEAR, 2005).change(Gapminder.COUNTRY, "Rwanda");
    assertThat(page.traces(Gapminder.LIFE))
        .extracting(trace -> trace.get("name"))
        .containsExactly("Sub-Saharan Africa", "Rwanda");
    assertThat(String.valueOf(page.json(Gapminder.SUMMARY))).startsWith("Rwanda from 1955 to 2005");
  }

  @Test
  void aCountryThatIsNotThereIsToldInASentence() {
    assertThatThrownBy(() -> DATA.of("Atlantis"))
        .isInstanceOf(UserMessage.class)
        .hasMessage("There is no country of this name.");
  }

  @Test
  void aRegionsMeanCountsPeople() {
    WorldData two =
        new WorldData(
            List.of(
                new Country(2000, "Large", Region.AFRICA, 3_000_000, 60, 2),
                new Country(2000, "Small", Region.AFRICA, 1_000_000, 40, 2)));
    assertThat(two.life(Region.AFRICA, 2000)).isCloseTo(55, within(1e-9));
  }

  @Test
  void aNumberWithoutARegionIsRefused() {
    assertThatThrownBy(() -> Region.of(6))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no region has the number 6");
  }
}
