package org.verdash.e2e.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the documents say about Dash's own test cases is what the tests say. */
final class ConformanceTest {
  private static final Path PAGE = Path.of("..", "..", "docs", "conformance.md");
  private static final Path WRITTEN = Path.of("target", "conformance.md");

  private final List<UpstreamCase> cases = UpstreamCase.all();
  private final PortedCases ported = new PortedCases(cases.stream().map(UpstreamCase::id).toList());

  @Test
  void everyCaseIsListedOnce() {
    assertThat(cases).extracting(UpstreamCase::id).doesNotHaveDuplicates().hasSize(725);
  }

  @Test
  void everyTestOfACaseIsNamedAfterIt() {
    assertThat(ported.unknown()).isEmpty();
    assertThat(ported.byId().keySet())
        .isSubsetOf(cases.stream().map(UpstreamCase::id).collect(Collectors.toSet()));
  }

  @Test
  void noCaseIsPlayedByTwoTests() {
    assertThat(ported.byId()).allSatisfy((id, tests) -> assertThat(tests).hasSize(1));
  }

  @Test
  void whatIsNotApplicableHasAReasonAndNoTest() {
    assertThat(cases.stream().filter(UpstreamCase::never))
        .allSatisfy(
            each -> {
              assertThat(each.reason()).as(each.id()).isNotBlank();
              assertThat(ported.byId()).doesNotContainKey(each.id());
            });
  }

  @Test
  void thePageSaysWhatTheTestsSay() throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf(CasesSection.HEADING);
    String byHand = start < 0 ? page + "\n" : page.substring(0, start);
    String wanted = byHand + new CasesSection(cases, ported.byId()).text();
    Files.writeString(WRITTEN, wanted);
    assertThat(page.equals(wanted))
        .as("docs/conformance.md is up to date; else copy gateway/e2e/target/conformance.md there")
        .isTrue();
  }
}
