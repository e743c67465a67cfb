package org.verdash.demos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.verdash.app.App;
import org.verdash.app.AppFactory;
import org.verdash.app.Library;
import org.verdash.demos.charts.Charts;
import org.verdash.demos.columns.Columns;
import org.verdash.demos.components.Explorer;
import org.verdash.demos.countries.Countries;
import org.verdash.demos.flights.Flights;
import org.verdash.demos.gapminder.Gapminder;
import org.verdash.demos.penguins.Penguins;
import org.verdash.demos.postcard.Postcard;
import org.verdash.demos.stocks.Stocks;
import org.verdash.demos.weather.Weather;

class DemosTest {
  // No demo asks its host for anything.
  @SuppressWarnings("NullAway")
  private static List<App> apps() throws Exception {
    return List.of(
        new Weather().create(null),
        new Stocks().create(null),
        new Gapminder().create(null),
        new Charts().create(null),
        new Explorer().create(null),
        new Countries().create(null),
        new Penguins().create(null),
        new Flights().create(null),
        new Columns().create(null),
        new Postcard().create(null));
  }

  private static String read(Library assets, String path) throws IOException {
    return new String(assets.source().read(path, ""), StandardCharsets.UTF_8);
  }

  @Test
  void theJarOffersTheseApps() {
    assertThat(ServiceLoader.load(AppFactory.class))
        .hasExactlyElementsOfTypes(
            Weather.class,
            Stocks.class,
            Gapminder.class,
            Charts.class,
            Explorer.class,
            Countries.class,
            Penguins.class,
            Flights.class,
            Columns.class,
            Postcard.class);
  }

  @Test
  void eachIsServedUnderItsNameAndMayRunAgain() throws Exception {
    assertThat(apps())
        .extracting(App::prefix)
        .containsExactly(
            "/weather/",
            "/stocks/",
            "/gapminder/",
            "/charts/",
            "/components/",
            "/countries/",
            "/penguins/",
            "/flights/",
            "/columns/",
            "/postcard/");
    assertThat(apps()).allMatch(app -> app.limits().retryable() && app.fixedLayout());
  }

  @Test
  void eachTellsTheGalleryAboutItself() throws Exception {
    for (App app : apps()) {
      Library assets = Objects.requireNonNull(app.assets());
      assertThat(app.about().description()).hasSizeBetween(40, 100);
      assertThat(read(assets, app.about().picture())).startsWith("<svg").hasSizeLessThan(10_000);
      assertThat(assets.files())
          .extracting(Library.File::path)
          .anyMatch(path -> path.endsWith(".css"));
    }
  }

  @Test
  void eachShowsAllOfItsOwnSource() throws Exception {
    for (App app : apps()) {
      Library assets = Objects.requireNonNull(app.assets());
      List<String> sources =
          assets.files().stream()
              .map(Library.File::path)
              .filter(path -> path.endsWith(".java"))
              .toList();
      assertThat(app.about().sources()).containsExactlyInAnyOrderElementsOf(sources);
      for (String source : sources) {
        assertThat(read(assets, source).lines().count()).as(source).isLessThan(150);
      }
    }
  }
}
