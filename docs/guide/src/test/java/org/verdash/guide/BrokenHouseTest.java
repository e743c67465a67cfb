package org.verdash.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of the house bites on the class that was written to break it. */
class BrokenHouseTest {
  /** A rule, the package where it is broken, and the name it has to tell. */
  record Break(String folder, String culprit, Function<HouseRules, ArchRule> rule) {
    String root() {
      return "org.verdash.broken." + folder;
    }
  }

  static Stream<Break> breaks() {
    return Stream.of(
        new Break("street", "ReadsAnApp", BrokenHouseTest::street),
        new Break("street", "KnowsTheDoor", BrokenHouseTest::street),
        new Break("homeless", "Homeless", HouseRules::noPackageOutsideTheRooms),
        new Break("parent", "LooksOut", HouseRules::noSubPackageImportsItsParent),
        new Break("ring", "Left", HouseRules::noPackageRings),
        new Break("names", "Innocent", HouseRules::noBannedPackageName),
        new Break("names", "DoorImpl", HouseRules::noBannedSuffix),
        new Break("getters", "getName", HouseRules::noGetters),
        new Break("unmarked", "Unmarked", HouseRules::everyPackageIsNullMarked),
        new Break("streams", "Chatty", HouseRules::noStandardStreams),
        new Break("sleep", "Sleeper", HouseRules::noSleep),
        new Break("statics", "count", HouseRules::noStaticVariable),
        new Break("statics", "Registry", HouseRules::noStaticRegistry),
        new Break("reflection", "Looks", HouseRules::noReflectionOutsideTheApi),
        new Break("serialisation", "Thaws", HouseRules::noJavaSerialisation),
        new Break("usercode", "Impatient", HouseRules::onlyDispatchRunsUserCode),
        new Break("http", "SeesHttp", HouseRules::appsSeeNoHttp),
        new Break("json", "Parses", HouseRules::gatewayNeverParsesDashJson),
        new Break("disabled", "Skipped", HouseRules::noDisabledTest));
  }

  @ParameterizedTest
  @MethodSource("breaks")
  void theRuleNamesTheCulprit(Break broken) {
    var classes = new ClassFileImporter().importPackages(broken.root());
    var verdict = broken.rule().apply(new HouseRules(broken.root())).evaluate(classes);

    assertThat(verdict.hasViolation()).isTrue();
    assertThat(verdict.getFailureReport().toString()).contains(broken.culprit());
  }

  private static ArchRule street(HouseRules rules) {
    return CompositeArchRule.of(
        rules.street().stream().map(rule -> rule.allowEmptyShould(true)).toList());
  }
}
