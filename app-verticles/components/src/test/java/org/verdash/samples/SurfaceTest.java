package org.verdash.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What generated classes offer is reviewed: whoever changes it copies the new list. */
class SurfaceTest {
  @ParameterizedTest
  @ValueSource(strings = {"dash_core_components", "dash_html_components", "dash_table"})
  void theListOfMembersIsTheReviewedOne(String library) throws IOException {
    Path generated = Path.of("target", "surface", library + ".txt");
    Path reviewed = Path.of("src", "test", "resources", "surface", library + ".txt");
    assertThat(Files.readAllLines(generated))
        .as("after a look at the change, copy %s to %s", generated, reviewed)
        .isEqualTo(Files.readAllLines(reviewed));
  }
}
