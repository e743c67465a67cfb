package org.verdash.e2e.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.verdash.e2e.stage.Also;

/** The test methods that play cases of Dash's, by the ids in their names. */
final class PortedCases {
  private static final String PLACE = "org/verdash/e2e/cases";

  private final Map<String, List<Method>> byId = new TreeMap<>();
  private final List<Method> unknown = new ArrayList<>();

  /** Looks through all test classes below the package of cases. */
  PortedCases(Collection<String> ids) {
    for (Method test : tests()) {
      Optional<String> named = ids.stream().filter(id -> isOf(test, id)).max(LENGTH);
      named.ifPresentOrElse(id -> add(id, test), () -> unknown.add(test));
      Also also = test.getAnnotation(Also.class);
      if (also != null) {
        Arrays.stream(also.value()).forEach(id -> add(id, test));
      }
    }
  }

  private static final Comparator<String> LENGTH = Comparator.comparingInt(String::length);

  /** The tests of each id that has some. */
  Map<String, List<Method>> byId() {
    return byId;
  }

  /** Tests whose names begin with no known id. */
  List<Method> unknown() {
    return unknown;
  }

  private void add(String id, Method test) {
    byId.computeIfAbsent(id, key -> new ArrayList<>()).add(test);
  }

  private static boolean isOf(Method test, String id) {
    return test.getName().equals(id) || test.getName().startsWith(id + "_");
  }

  private static List<Method> tests() {
    try {
      Path root =
          Path.of(PortedCases.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(root.resolve(PLACE))) {
        return files
            .map(file -> root.relativize(file).toString().replace('\\', '/'))
            .filter(file -> file.endsWith("E2e.class"))
            .sorted()
            .flatMap(PortedCases::testsOf)
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Classes come from a place without an address.", e);
    }
  }

  private static Stream<Method> testsOf(String file) {
    String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
    try {
      Class<?> type = Class.forName(name, false, PortedCases.class.getClassLoader());
      return Arrays.stream(type.getDeclaredMethods())
          .filter(PortedCases::isTest)
          .sorted(Comparator.comparing(Method::getName));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isTest(Method method) {
    return method.isAnnotationPresent(Test.class)
        || method.isAnnotationPresent(ParameterizedTest.class);
  }
}
