package org.verdash.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an author can get wrong does not compile, and for the reason that is meant; what was meant
 * instead does. The table says both.
 */
@SuppressWarnings("InlineFormatString") // the frame of a case is easier to read by itself
class WrongUsageTest {
  private static final String FRAME =
      """
      import static org.verdash.html.Html.*;
      import java.time.*;
      import java.util.*;
      import org.verdash.app.*;
      import org.verdash.dcc.*;
      import org.verdash.figure.Figure;
      import org.verdash.html.*;
      import org.verdash.table.*;
      class Case%d {
        record Row(int n) {}
        static final Prop<Integer> YEAR = Dropdown.value("year", Type.INT), TICKS = Interval.ticks("t");
        static final Prop<List<Integer>> YEARS = Dropdown.values("years", Type.INT);
        static final Prop<Figure> CHART = Graph.figure("chart");
        static final Prop<String> NAME = Input.value("name"), TAB = Tabs.value("tab");
        static final Prop<Integer> COUNT = Store.data("count", Type.INT);
        static final Prop<double[]> RANGE = RangeSlider.value("range");
        static final Prop<LocalDate> DAY = DatePickerSingle.date("day");
        static final Prop<List<Row>> ROWS = DataTable.data("rows", Row.class);
        Object made() { return %s; }
      }
      """;

  private record Usage(String wrong, String right, String reason, String named) {
    static Usage of(String line) {
      String[] parts = line.split(" ## ", -1);
      return new Usage(parts[0], parts[1], parts[2], parts[3]);
    }
  }

  @Test
  void whatIsMeantCompiles(@TempDir Path out) throws IOException {
    List<Usage> usages = usages();
    Map<Integer, List<Diagnostic<?>>> errors =
        errors(out, usages.stream().map(Usage::right).toList());
    errors.forEach((i, said) -> assertThat(said).as(usages.get(i).right()).isEmpty());
  }

  @Test
  void whatIsWrongDoesNotCompileForTheReasonThatIsMeant(@TempDir Path out) throws IOException {
    List<Usage> usages = usages();
    assertThat(usages).hasSizeGreaterThanOrEqualTo(50);
    Map<Integer, List<Diagnostic<?>>> errors =
        errors(out, usages.stream().map(Usage::wrong).toList());
    for (int i = 0; i < usages.size(); i++) {
      Usage usage = usages.get(i);
      List<Diagnostic<?>> said = errors.getOrDefault(i, List.of());
      assertThat(said).as(usage.wrong()).hasSize(1);
      assertThat(said.get(0).getCode()).as(usage.wrong()).contains(usage.reason());
      assertThat(said.get(0).getMessage(Locale.ROOT)).as(usage.wrong()).contains(usage.named());
    }
  }

  private static List<Usage> usages() throws IOException {
    try (InputStream in = WrongUsageTest.class.getResourceAsStream("/wrong-usages.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).map(Usage::of).toList();
    }
  }

  private static Map<Integer, List<Diagnostic<?>>> errors(Path out, List<String> expressions) {
    DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < expressions.size(); i++) {
      cases.add(new Case(i, FRAME.formatted(i, expressions.get(i))));
    }
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> options =
        List.of("-proc:none", "-Xdiags:verbose", "-d", out.toString(), "-cp", path);
    ToolProvider.getSystemJavaCompiler()
        .getTask(null, null, collector, options, null, cases)
        .call();
    Map<Integer, List<Diagnostic<?>>> errors = new HashMap<>();
    for (Diagnostic<? extends JavaFileObject> said : collector.getDiagnostics()) {
      if (said.getKind() == Diagnostic.Kind.ERROR && said.getSource() instanceof Case wrong) {
        errors.computeIfAbsent(wrong.number, n -> new ArrayList<>()).add(said);
      }
    }
    return errors;
  }

  private static final class Case extends SimpleJavaFileObject {
    private final int number;
    private final String text;

    Case(int number, String text) {
      super(URI.create("string:///Case" + number + ".java"), JavaFileObject.Kind.SOURCE);
      this.number = number;
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
