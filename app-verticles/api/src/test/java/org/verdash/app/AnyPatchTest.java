package org.verdash.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.verdash.json.AnyValues;
import org.verdash.json.JsonReader;
import org.verdash.json.JsonWriter;

/** What holds of every patch on every value. */
class AnyPatchTest {
  /** One thing that is done to a patch. */
  interface Step extends Consumer<Patch<Object>> {}

  @Provide
  Arbitrary<Object> values() {
    return AnyValues.json();
  }

  @Provide
  Arbitrary<List<Object>> lists() {
    return AnyValues.json().list().ofMaxSize(5);
  }

  @Provide
  Arbitrary<Map<String, Object>> maps() {
    return Arbitraries.maps(names(), AnyValues.json()).ofMaxSize(4);
  }

  private static Arbitrary<String> names() {
    return Arbitraries.of("a", "b", "c", "__proto__", "0");
  }

  private static Arbitrary<Object[]> places() {
    Arbitrary<Object> key =
        Arbitraries.oneOf(
            names().map(Object.class::cast),
            Arbitraries.integers().between(-3, 4).map(Object.class::cast));
    return key.list().ofMaxSize(3).map(List::toArray);
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Step> at = Arbitraries.oneOf(onValues(), onLists(), onNumbers());
    return at.list().ofMaxSize(4);
  }

  private static Arbitrary<Step> onValues() {
    Arbitrary<Step> set =
        Combinators.combine(places(), AnyValues.json())
            .as((place, value) -> patch -> patch.at(place).set(value));
    Arbitrary<Step> merge =
        Combinators.combine(places(), Arbitraries.maps(names(), AnyValues.scalars()).ofMaxSize(3))
            .as((place, entries) -> patch -> patch.at(place).merge(entries));
    Arbitrary<Step> delete =
        places().filter(place -> place.length > 0).map(place -> patch -> patch.delete(place));
    Arbitrary<Step> clear = places().map(place -> patch -> patch.at(place).clear());
    return Arbitraries.oneOf(set, merge, delete, clear);
  }

  private static Arbitrary<Step> onLists() {
    Arbitrary<Integer> index = Arbitraries.integers().between(-4, 5);
    return Combinators.combine(
            places(), AnyValues.scalars(), index, Arbitraries.integers().between(0, 5))
        .as(
            (place, item, i, kind) ->
                patch -> {
                  Patch<Object> part = patch.at(place);
                  switch (kind) {
                    case 0 -> part.append(item);
                    case 1 -> part.prepend(item);
                    case 2 -> part.insert(i, item);
                    case 3 -> part.extend(new ArrayList<>(List.of("x", i)));
                    case 4 -> part.remove(item);
                    default -> part.reverse();
                  }
                });
  }

  private static Arbitrary<Step> onNumbers() {
    return Combinators.combine(
            places(), Arbitraries.integers().between(-9, 9), Arbitraries.integers().between(0, 3))
        .as(
            (place, n, kind) ->
                patch -> {
                  Patch<Object> part = patch.at(place);
                  switch (kind) {
                    case 0 -> part.add(n);
                    case 1 -> part.subtract(n);
                    case 2 -> part.multiply(n);
                    default -> part.divide(n == 0 ? 1 : n);
                  }
                });
  }

  private static Patch<Object> patch(List<Step> steps) {
    Patch<Object> patch = Patch.empty();
    steps.forEach(step -> step.accept(patch));
    return patch;
  }

  // What it makes of the value as JSON; empty when it does not fit.
  private static Optional<String> after(@Nullable Object value, Patch<Object> patch) {
    try {
      return Optional.of(text(patch.applyTo(value)));
    } catch (IllegalArgumentException unfit) {
      return Optional.empty();
    }
  }

  private static String text(@Nullable Object value) {
    return new JsonWriter().value(value).toString();
  }

  private static @Nullable Object read(Patch<Object> patch) {
    return JsonReader.read(new JsonWriter().value(patch).toBuffer());
  }

  @Property
  void aPatchThatHasTravelledDoesTheSame(
      @ForAll("values") @Nullable Object value, @ForAll("steps") List<Step> steps) {
    Patch<Object> patch = patch(steps);
    assertThat(Patch.isPatch(read(patch))).isTrue();
    assertThat(after(value, Patch.read(read(patch)))).isEqualTo(after(value, patch));
  }

  @Property
  void theValueItselfStaysAsItIs(
      @ForAll("values") @Nullable Object value, @ForAll("steps") List<Step> steps) {
    String before = text(value);
    after(value, patch(steps));
    assertThat(text(value)).isEqualTo(before);
  }

  @Property
  void onePatchDoesWhatTwoDoOneAfterTheOther(
      @ForAll("values") @Nullable Object value,
      @ForAll("steps") List<Step> first,
      @ForAll("steps") List<Step> then) {
    List<Step> both = new ArrayList<>(first);
    both.addAll(then);
    Optional<String> between = after(value, patch(first));
    Optional<String> last =
        between.flatMap(json -> after(JsonReader.read(Buffer.buffer(json)), patch(then)));
    assertThat(after(value, patch(both))).isEqualTo(last);
  }

  @Property
  void whatIsAddedToAListCanBeTakenAwayAgain(
      @ForAll("lists") List<Object> list, @ForAll("values") @Nullable Object item) {
    Optional<String> same = Optional.of(text(list));
    int middle = list.size() / 2;
    assertThat(after(list, patch(List.of(p -> p.append(item).removeAt(-1))))).isEqualTo(same);
    assertThat(after(list, patch(List.of(p -> p.prepend(item).removeAt(0))))).isEqualTo(same);
    assertThat(after(list, patch(List.of(p -> p.insert(middle, item).removeAt(middle)))))
        .isEqualTo(list.isEmpty() ? Optional.of("[]") : same);
    assertThat(after(list, patch(List.of(p -> p.reverse().reverse())))).isEqualTo(same);
  }

  @Property
  void whatIsSetStandsThereAndNothingElseHasChanged(
      @ForAll("maps") Map<String, Object> map, @ForAll("values") @Nullable Object value) {
    Map<String, Object> wanted = new LinkedHashMap<>(map);
    wanted.put("b", value);
    assertThat(patch(List.of(p -> p.at("b").set(value))).applyTo(map)).isEqualTo(wanted);
    assertThat(patch(List.of(p -> p.set(value))).applyTo(map)).isEqualTo(value);
    wanted.remove("b");
    assertThat(patch(List.of(p -> p.delete("b"))).applyTo(map)).isEqualTo(wanted);
  }

  @Property
  void mergingIsPuttingEveryEntry(
      @ForAll("maps") Map<String, Object> map, @ForAll("maps") Map<String, Object> more) {
    Map<String, Object> wanted = new LinkedHashMap<>(map);
    wanted.putAll(more);
    assertThat(patch(List.of(p -> p.merge(more))).applyTo(map)).isEqualTo(wanted);
  }

  @Property
  void aListWithoutAnItemHasNoneThatEqualsIt(@ForAll("lists") @Size(min = 1) List<Object> list) {
    Object first = list.getFirst();
    List<?> after = (List<?>) patch(List.of(p -> p.remove(first))).applyTo(list);
    assertThat(after.contains(first)).isFalse();
    assertThat(after).hasSizeLessThan(list.size());
  }
}
