package org.verdash.guide;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import org.junit.jupiter.api.Disabled;

/**
 * The rules of the house as ArchUnit rules, for any root package: {@code org.verdash} for the house
 * itself, a package below {@code org.verdash.broken} for a class that breaks one rule on purpose.
 */
record HouseRules(String root) {
  private static final String BANNED_PACKAGES = "impl|utils?|common|helpers?|managers?";
  private static final String AUTHORS_PROGRAM =
      "org[.]verdash[.]launcher[.](AuthorsApps|Rerun)([$].*)?";
  private static final String BANNED_SUFFIXES = "(Impl|Utils?|Helpers?|Managers?|Common|Base)";

  /** A room uses itself and the rooms that it may know, nothing to its right. */
  List<ArchRule> street() {
    return Street.ROOMS.stream()
        .<ArchRule>map(
            room ->
                noClasses()
                    .that(inRoom(room))
                    .should()
                    .dependOnClassesThat(foreignTo(room))
                    .because(room.name() + " may use " + room.uses() + " and nothing else of ours"))
        .toList();
  }

  /** Every package belongs to a room, so that no code escapes the street. */
  ArchRule noPackageOutsideTheRooms() {
    return classes()
        .that(resideInAnyPackage(root + ".."))
        .should()
        .resideInAnyPackage(Street.allPackages(root));
  }

  ArchRule noSubPackageImportsItsParent() {
    return classes()
        .should(HouseConditions.notDependOnAParentPackage(root))
        .because("a parent package is the porch: it may look in, nobody looks out");
  }

  ArchRule noPackageRings() {
    return slices().matching(root + ".(**)").should().beFreeOfCycles();
  }

  ArchRule noBannedPackageName() {
    return noClasses()
        .should(HouseConditions.haveAPackagePartMatching(BANNED_PACKAGES))
        .because("a package says what it does");
  }

  ArchRule noBannedSuffix() {
    return noClasses()
        .should()
        .haveNameMatching(".*[a-z0-9]" + BANNED_SUFFIXES + "([$].*)?")
        .because("a class says what it does");
  }

  ArchRule noGetters() {
    return methods()
        .that()
        .arePublic()
        .and()
        .haveNameMatching("get[A-Z].*")
        .should(HouseConditions.overrideAForeignMethod(root))
        .allowEmptyShould(true)
        .because("a value is called by its name");
  }

  ArchRule everyPackageIsNullMarked() {
    return classes().should(HouseConditions.liveInANullMarkedPackage());
  }

  ArchRule noStandardStreams() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName(root + ".launcher.Main")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .because("log lines go through slf4j, commands write to what Main hands them");
  }

  ArchRule noSleep() {
    return noClasses()
        .should()
        .callMethodWhere(HouseConditions.callOf("java.lang.Thread", "sleep"))
        .because("code waits for the event, with a deadline");
  }

  ArchRule noDisabledTest() {
    return CompositeArchRule.of(noClasses().should().beAnnotatedWith(Disabled.class))
        .and(noMethods().should().beAnnotatedWith(Disabled.class).allowEmptyShould(true))
        .because("a test that does not run proves nothing");
  }

  ArchRule noStaticVariable() {
    return fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .beFinal()
        .allowEmptyShould(true)
        .because("two apps in one process must not meet by accident");
  }

  ArchRule noStaticRegistry() {
    return classes()
        .should(HouseConditions.keepNoMutableStatics())
        .because("two apps in one process must not meet by accident");
  }

  /**
   * An array's elements may be read; everything else in there looks at classes. The developer tools
   * call an author's program again, and that is all they do with it.
   */
  ArchRule noReflectionOutsideTheApi() {
    return noClasses()
        .that(not(resideInAnyPackage(Street.packages(root, "api")), "outside the author API"))
        .and()
        .haveNameNotMatching(AUTHORS_PROGRAM)
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java[.]lang[.]reflect[.](?!Array$).*")
        .because("record components are the one allowed reflection, decision 0003");
  }

  ArchRule noJavaSerialisation() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java[.]io[.]Object(In|Out)putStream")
        .because("bytes from another node are never turned into arbitrary objects");
  }

  /** The one door to an app author's callbacks; behind it they run on the app's own threads. */
  ArchRule onlyDispatchRunsUserCode() {
    return noClasses()
        .that(not(resideInAnyPackage(root + ".app", root + ".runtime.dispatch.."), "outside it"))
        .should()
        .callMethodWhere(HouseConditions.callOf(root + ".app.Callback$Body", "run"))
        .because("user code never runs on an event loop nor on a verticle's own context");
  }

  ArchRule appsSeeNoHttp() {
    return noClasses()
        .that(resideInAnyPackage(Street.packages(root, "api", "components", "figures", "runtime")))
        .should()
        .dependOnClassesThat(resideInAnyPackage("io.vertx.core.http..", "io.vertx.ext.web.."))
        .allowEmptyShould(true)
        .because("the app verticle speaks Dash, the gateway speaks HTTP");
  }

  ArchRule gatewayNeverParsesDashJson() {
    return noClasses()
        .that(resideInAnyPackage(root + ".gateway.dash.."))
        .should()
        .dependOnClassesThat(resideInAnyPackage("io.vertx.core.json..", "com.fasterxml.jackson.."))
        .allowEmptyShould(true)
        .because("the gateway forwards bodies as bytes");
  }

  private DescribedPredicate<JavaClass> inRoom(Street.Room room) {
    return resideInAnyPackage(room.in(root)).as("in %s", room.name());
  }

  private DescribedPredicate<JavaClass> foreignTo(Street.Room room) {
    String[] known = Street.known(root, room);
    return describe(
        "in no room that " + room.name() + " may use",
        target ->
            resideInAnyPackage(root + "..").test(target)
                && !resideInAnyPackage(known).test(target));
  }

  private static DescribedPredicate<JavaClass> not(
      DescribedPredicate<JavaClass> predicate, String description) {
    return DescribedPredicate.not(predicate).as(description);
  }
}
