package org.verdash.e2e.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.verdash.e2e.browser.BrowserExtension;
import org.verdash.e2e.browser.Trouble;
import org.verdash.e2e.browser.Visit;

/**
 * Gives each test one {@link DashPage}, and all of them the same house and the same browser
 * profile, emptied in between. A test whose page complained of something that it did not expect
 * fails; of every test that fails, {@code target/e2e} keeps a picture and the console.
 */
public final class Stage
    implements ExecutionCondition,
        ParameterResolver,
        AfterTestExecutionCallback,
        AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(Stage.class);
  private static final int LONGEST_NAME = 56;
  private static final Path KEPT = Path.of("target", "e2e");

  // Several hundred cases of Dash take many minutes; mvn -Pdrill verify plays all of them.
  private static final boolean ALL = Boolean.getBoolean("verdash.drill");
  private static final Pattern CASES = Pattern.compile(".*\\.cases\\..*");
  private static final Pattern OF_COMPONENTS = Pattern.compile(".*\\.cases\\.(dcc|table)\\..*");

  /** What all tests share. */
  private record Shared(CaseHouse house, Visit visit) implements AutoCloseable {
    @Override
    public void close() {
      visit.close();
      house.close();
    }
  }

  /** Required by JUnit. */
  public Stage() {}

  /**
   * Plays one of 32 cases of Dash's components and one of 16 of Dash itself, always the same, and
   * all of everything else.
   */
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    String type = context.getRequiredTestClass().getName();
    int oneOf = OF_COMPONENTS.matcher(type).matches() ? 32 : 16;
    boolean left =
        !ALL
            && CASES.matcher(type).matches()
            && context.getTestMethod().filter(test -> !isPlayed(test, oneOf)).isPresent();
    return left
        ? ConditionEvaluationResult.disabled("played by mvn -Pdrill verify")
        : ConditionEvaluationResult.enabled("played in every build");
  }

  private static boolean isPlayed(Method test, int oneOf) {
    return Math.floorMod(test.getName().hashCode(), oneOf) == 0;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == DashPage.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    Shared shared = shared(test);
    shared.visit.forget();
    DashPage page = new DashPage(shared.house, shared.visit, nameOf(test));
    test.getStore(NAMESPACE).put(DashPage.class, page);
    return page;
  }

  @Override
  public void afterTestExecution(ExtensionContext test) {
    Visit visit = shared(test).visit;
    List<Trouble> unexpected = visit.unexpected();
    if (test.getExecutionException().isPresent() || !unexpected.isEmpty()) {
      visit.save(KEPT, nameOf(test));
    }
    if (!unexpected.isEmpty()) {
      String all = String.join("\n  ", unexpected.stream().map(Trouble::toString).toList());
      throw new AssertionError("The page complained:\n  " + all);
    }
  }

  @Override
  public void afterEach(ExtensionContext test) {
    DashPage page = test.getStore(NAMESPACE).get(DashPage.class, DashPage.class);
    if (page != null) {
      page.leave();
    }
  }

  // The same test with other arguments is another app: the one before may not be gone yet.
  private static String nameOf(ExtensionContext test) {
    String name = test.getRequiredTestMethod().getName();
    String number = test.getUniqueId().replaceAll("(?s)^.*-invocation:#(\\d+)].*$|^.*$", "$1");
    return number.isEmpty()
        ? name
        : name.substring(0, Math.min(name.length(), LONGEST_NAME)) + '-' + number;
  }

  private static Shared shared(ExtensionContext test) {
    Store store = test.getRoot().getStore(NAMESPACE);
    return store.getOrComputeIfAbsent(Shared.class, key -> open(test), Shared.class);
  }

  private static Shared open(ExtensionContext test) {
    try {
      Path data = Files.createDirectories(KEPT.resolve("cases"));
      return new Shared(new CaseHouse(data), BrowserExtension.lasting(test, "cases"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
