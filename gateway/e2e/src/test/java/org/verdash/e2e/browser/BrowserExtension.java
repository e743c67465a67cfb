package org.verdash.e2e.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests their {@link Visit}s. A test that ends with unexpected troubles fails; of every test
 * that fails, {@code target/e2e} keeps a picture and the console.
 */
public final class BrowserExtension
    implements ParameterResolver, AfterTestExecutionCallback, AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);
  private static final Path KEPT = Path.of("target", "e2e");

  /** Required by JUnit. */
  public BrowserExtension() {}

  /**
   * A visit that outlives its test, so that what the browser has read once need not be read again;
   * the caller closes it, and looks for troubles.
   */
  public static Visit lasting(ExtensionContext test, String name) {
    return chromium(test).visit(name);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Visit.class && test.getTestMethod().isPresent();
  }

  @Override
  public Visit resolveParameter(ParameterContext parameter, ExtensionContext test) {
    List<Visit> visits = visits(test);
    String number = visits.isEmpty() ? "" : "-visit-" + (visits.size() + 1);
    Visit visit = chromium(test).visit(nameOf(test) + number);
    visits.add(visit);
    return visit;
  }

  @Override
  public void afterTestExecution(ExtensionContext test) {
    List<Visit> visits = visits(test);
    List<Trouble> unexpected = visits.stream().flatMap(v -> v.unexpected().stream()).toList();
    if (test.getExecutionException().isPresent() || !unexpected.isEmpty()) {
      visits.forEach(visit -> visit.save(KEPT));
    }
    if (!unexpected.isEmpty()) {
      throw new AssertionError("The page complained:\n  " + joined(unexpected));
    }
  }

  @Override
  public void afterEach(ExtensionContext test) {
    visits(test).forEach(Visit::close);
  }

  private static String joined(List<Trouble> troubles) {
    return String.join("\n  ", troubles.stream().map(Trouble::toString).toList());
  }

  private static String nameOf(ExtensionContext test) {
    String method = test.getRequiredTestMethod().getName();
    String repeat = test.getUniqueId().replaceAll("(?s)^.*-invocation:#(\\d+)].*$|^.*$", "$1");
    return test.getRequiredTestClass().getSimpleName() + "." + method + repeat;
  }

  private static Chromium chromium(ExtensionContext test) {
    Store store = test.getRoot().getStore(NAMESPACE);
    return store.getOrComputeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
  }

  @SuppressWarnings("unchecked") // only this method puts that key
  private static List<Visit> visits(ExtensionContext test) {
    Store store = test.getStore(NAMESPACE);
    return store.getOrComputeIfAbsent("visits", key -> new ArrayList<Visit>(), List.class);
  }
}
