package org.verdash.gateway;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a house with one app, which is open to everybody. */
abstract class WeatherHouse {
  @TempDir Path data;
  TestHouse house;
  TestApp app;

  @BeforeEach
  void open() throws Exception {
    house = TestHouse.open(data);
    app = house.deployOpenApp("weather");
  }

  @AfterEach
  void close() {
    house.close();
  }
}
