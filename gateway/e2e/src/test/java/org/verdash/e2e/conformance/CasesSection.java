package org.verdash.e2e.conformance;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** Writes the part of {@code docs/conformance.md} that is made from the tests. */
final class CasesSection {
  static final String HEADING = "## Dash's own test cases\n";

  private static final String INTRODUCTION =
      """

      Dash 4.3's integration tests say in a browser what a Dash app does. These are all of them. A
      ported one is a test of ours: the app is written anew in Java, and a real browser sees what the
      case wants it to see. `mvn verify` plays one in 16, of dcc's and the table's one in 32;
      `mvn -Pdrill verify` plays all. This part is written from the tests; `ConformanceTest` fails
      when it does not say what they say.

      """;

  private final List<UpstreamCase> cases;
  private final Map<String, List<Method>> ported;

  CasesSection(List<UpstreamCase> cases, Map<String, List<Method>> ported) {
    this.cases = cases;
    this.ported = ported;
  }

  /** The whole part, with its heading. */
  String text() {
    StringBuilder out = new StringBuilder(HEADING).append(INTRODUCTION);
    SequencedMap<String, List<UpstreamCase>> folders = folders();
    score(out, folders);
    folders.forEach((folder, all) -> folder(out, folder, all));
    return out.toString();
  }

  private SequencedMap<String, List<UpstreamCase>> folders() {
    return cases.stream()
        .collect(
            Collectors.groupingBy(UpstreamCase::folder, LinkedHashMap::new, Collectors.toList()));
  }

  private void score(StringBuilder out, SequencedMap<String, List<UpstreamCase>> folders) {
    out.append("| folder | cases | ported | not yet | not applicable |\n|---|---|---|---|---|\n");
    folders.forEach((folder, all) -> score(out, "`" + folder + "`", all));
    score(out, "**all**", cases);
  }

  private void score(StringBuilder out, String name, List<UpstreamCase> all) {
    long done = all.stream().filter(this::isPorted).count();
    long never = all.stream().filter(UpstreamCase::never).count();
    out.append(
        "| %s | %d | %d | %d | %d |%n"
            .formatted(name, all.size(), done, all.size() - done - never, never)
            .replace("\r", ""));
  }

  private void folder(StringBuilder out, String folder, List<UpstreamCase> all) {
    out.append("\n### `")
        .append(folder)
        .append("`\n\n| file | case | state | |\n|---|---|---|---|\n");
    all.forEach(each -> row(out, each));
  }

  private void row(StringBuilder out, UpstreamCase each) {
    String state = isPorted(each) ? "ported" : each.never() ? "not applicable" : "not yet";
    String why = isPorted(each) ? '`' + testOf(each) + '`' : each.reason();
    String function = each.function().substring("test_".length());
    out.append("| ").append(each.file()).append(" | ").append(function);
    out.append(" | ")
        .append(state)
        .append(" | ")
        .append(why)
        .append(why.isEmpty() ? "|\n" : " |\n");
  }

  private boolean isPorted(UpstreamCase each) {
    return ported.containsKey(each.id());
  }

  private String testOf(UpstreamCase each) {
    return ported.get(each.id()).getFirst().getDeclaringClass().getSimpleName();
  }
}
