package org.verdash.guide;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What the rules ask of one class or method, where ArchUnit has no word for it. */
final class HouseConditions {
  /** What a registry is made of; a constant map or list comes from {@code of} or {@code copyOf}. */
  private static final Set<String> MUTABLE =
      names(
          HashMap.class,
          LinkedHashMap.class,
          TreeMap.class,
          ConcurrentHashMap.class,
          HashSet.class,
          ArrayList.class,
          ArrayDeque.class,
          CopyOnWriteArrayList.class,
          ConcurrentLinkedQueue.class,
          AtomicReference.class,
          AtomicInteger.class,
          AtomicLong.class,
          ThreadLocal.class);

  private HouseConditions() {}

  static ArchCondition<JavaClass> notDependOnAParentPackage(String root) {
    return each(
        "not depend on a parent package",
        (type, report) ->
            type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> climbs(root, dependency))
                .forEach(dependency -> report.accept(dependency.getDescription(), false)));
  }

  private static boolean climbs(String root, Dependency dependency) {
    String to = dependency.getTargetClass().getBaseComponentType().getPackageName();
    String from = dependency.getOriginClass().getPackageName();
    // A room may have a name below another's: to its left the parent is a neighbour, not the porch.
    return to.startsWith(root + ".")
        && from.startsWith(to + ".")
        && Street.roomOf(root, from).equals(Street.roomOf(root, to));
  }

  static ArchCondition<JavaClass> haveAPackagePartMatching(String regex) {
    Pattern banned = Pattern.compile(regex);
    return each(
        "have a package part that matches " + regex,
        (type, report) ->
            report.accept(
                type.getName(),
                Stream.of(type.getPackageName().split("[.]"))
                    .anyMatch(part -> banned.matcher(part).matches())));
  }

  static ArchCondition<JavaMethod> overrideAForeignMethod(String root) {
    return new ArchCondition<>("override a method that is not ours") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean foreign =
            supertypes(method.getOwner())
                .filter(type -> !type.getPackageName().startsWith(root))
                .anyMatch(type -> declares(type, method));
        events.add(new SimpleConditionEvent(method, foreign, method.getFullName()));
      }
    };
  }

  private static Stream<JavaClass> supertypes(JavaClass type) {
    return Stream.concat(
        type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream());
  }

  private static boolean declares(JavaClass type, JavaMethod method) {
    return type.getMethods().stream()
        .anyMatch(
            other ->
                other.getName().equals(method.getName())
                    && other.getRawParameterTypes().size() == method.getRawParameterTypes().size());
  }

  static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return each(
        "live in a @NullMarked package",
        (type, report) ->
            report.accept(
                type.getName() + " in " + type.getPackageName(),
                type.getPackage().isAnnotatedWith(NullMarked.class)));
  }

  static ArchCondition<JavaClass> keepNoMutableStatics() {
    return each(
        "keep nothing mutable in a static field",
        (type, report) ->
            type.getStaticInitializer().stream()
                .flatMap(start -> start.getConstructorCallsFromSelf().stream())
                .filter(call -> MUTABLE.contains(call.getTargetOwner().getName()))
                .forEach(call -> report.accept(call.getDescription(), false)));
  }

  static DescribedPredicate<JavaMethodCall> callOf(String owner, String method) {
    return DescribedPredicate.describe(
        owner + "." + method,
        call ->
            call.getTargetOwner().getName().equals(owner)
                && call.getTarget().getName().equals(method));
  }

  private static ArchCondition<JavaClass> each(
      String description, BiConsumer<JavaClass, BiConsumer<String, Boolean>> check) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        check.accept(
            type, (message, fine) -> events.add(new SimpleConditionEvent(type, fine, message)));
      }
    };
  }

  private static Set<String> names(Class<?>... types) {
    return Set.copyOf(
        List.of(types).stream().map((Function<Class<?>, String>) Class::getName).toList());
  }
}
