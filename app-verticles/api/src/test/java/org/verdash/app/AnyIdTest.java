package org.verdash.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.verdash.json.AnyValues;
import org.verdash.json.JsonReader;
import org.verdash.json.JsonWriter;

/** What holds of every id that a component can have, in every scope. */
class AnyIdTest {
  @Provide
  Arbitrary<ComponentId> ids() {
    Arbitrary<ComponentId> names =
        AnyValues.texts()
            .map(text -> text.replaceAll("[.~]", "").replaceFirst("^\\{+", ""))
            .filter(text -> !text.isEmpty())
            .map(ComponentId::of);
    Arbitrary<String> keys =
        AnyValues.texts().filter(text -> !text.isEmpty() && text.charAt(0) > '!');
    Arbitrary<Object> values = AnyValues.scalars().filter(value -> value != null);
    return Arbitraries.oneOf(
        names, Arbitraries.maps(keys, values).ofMinSize(1).ofMaxSize(4).map(ComponentId::of));
  }

  @Provide
  Arbitrary<String> scopes() {
    return Arbitraries.strings().withCharRange('a', 'z').numeric().ofMaxLength(8);
  }

  private static @Nullable Object read(JsonWriter json) {
    return JsonReader.read(json.toBuffer());
  }

  @Property
  void aBrowserThatSendsAnIdBackNamesTheSameComponent(
      @ForAll("ids") ComponentId id, @ForAll("scopes") String scope) {
    Object sent = read(new JsonWriter(scope).value(id));
    assertThat(ComponentId.textOf(sent)).isEqualTo(id.text(scope));
  }

  @Property
  void theTextOfAMapIsItsJson(@ForAll("ids") ComponentId id, @ForAll("scopes") String scope) {
    if (id.isDict()) {
      Object read = JsonReader.read(Buffer.buffer(id.text(scope)));
      assertThat(ComponentId.textOf(read)).isEqualTo(id.text(scope));
    }
  }

  @Property
  void twoIdsHaveOneTextOnlyWhenTheyAreEqualWhateverTheScope(
      @ForAll("ids") ComponentId one,
      @ForAll("ids") ComponentId other,
      @ForAll("scopes") String scope) {
    boolean equal = one.equals(other);
    assertThat(one.text().equals(other.text())).isEqualTo(equal);
    assertThat(one.text(scope).equals(other.text(scope))).isEqualTo(equal);
    assertThat(!equal || one.hashCode() == other.hashCode()).isTrue();
  }

  @Property
  void noIdOfOneScopeIsOneOfAnother(
      @ForAll("ids") ComponentId one,
      @ForAll("ids") ComponentId other,
      @ForAll("scopes") String scope,
      @ForAll("scopes") String second) {
    if (!scope.equals(second)) {
      assertThat(one.text(scope)).isNotEqualTo(other.text(second));
    }
  }

  @Property
  void theOrderOfTheKeysOfAMapDoesNotMatter(@ForAll("ids") ComponentId id) {
    if (id instanceof ComponentId.Dict dict) {
      Map<String, Object> turned = new LinkedHashMap<>();
      dict.parts().reversed().forEach(turned::put);
      assertThat(ComponentId.of(turned)).isEqualTo(id);
      assertThat(ComponentId.textOf(turned)).isEqualTo(id.text());
    }
  }

  @Property
  void aPropertysNameEndsBehindTheLastDot(@ForAll("ids") ComponentId id) {
    String key = new Prop<>(id, "value", Type.ANY).toString();
    int dot = key.lastIndexOf('.');
    assertThat(key.substring(0, dot)).isEqualTo(id.text());
    assertThat(key.substring(dot + 1)).isEqualTo("value");
  }
}
