package org.verdash.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house keeps its rules, and each rule bites on a class that was written to break it. */
class ArchitectureTest {
  private static final Path TESTS = Path.of("target", "test-classes");
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.verdash");

  @Test
  void theHouseIsSeen() {
    assertThat(HOUSE.containPackage("org.verdash.contract")).isTrue();
    assertThat(HOUSE.containPackage("org.verdash.gateway")).isTrue();
  }

  @TestFactory
  Stream<DynamicTest> theHouseKeeps() {
    HouseRules rules = new HouseRules("org.verdash");
    return Stream.concat(rules.street().stream(), singleRules(rules))
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(HOUSE)));
  }

  @TestFactory
  Stream<DynamicTest> theTestsKeep() throws IOException {
    HouseRules rules = new HouseRules("org.verdash");
    JavaClasses tests = testsOfAllModules();
    return Stream.of(rules.noSleep(), rules.noDisabledTest(), rules.noBannedSuffix())
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(tests)));
  }

  /** The tests of the modules compiled so far: this module comes last. */
  private static JavaClasses testsOfAllModules() throws IOException {
    try (var folders = Files.find(Path.of("../.."), 4, (path, facts) -> path.endsWith(TESTS))) {
      return new ClassFileImporter()
          .withImportOption(location -> !location.contains("org/verdash/broken"))
          .importPaths(folders.toList());
    }
  }

  private static Stream<ArchRule> singleRules(HouseRules rules) {
    return Stream.of(
        rules.noPackageOutsideTheRooms(),
        rules.noSubPackageImportsItsParent(),
        rules.noPackageRings(),
        rules.noBannedPackageName(),
        rules.noBannedSuffix(),
        rules.noGetters(),
        rules.everyPackageIsNullMarked(),
        rules.noStandardStreams(),
        rules.noSleep(),
        rules.noStaticVariable(),
        rules.noStaticRegistry(),
        rules.noReflectionOutsideTheApi(),
        rules.noJavaSerialisation(),
        rules.onlyDispatchRunsUserCode(),
        rules.appsSeeNoHttp(),
        rules.gatewayNeverParsesDashJson());
  }
}
