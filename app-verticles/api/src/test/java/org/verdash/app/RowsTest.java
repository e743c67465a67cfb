package org.verdash.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class RowsTest {
  private static final Rows<Integer> ROW = Rows.ints("row");
  private static final Rows.Part<Integer, String> NAME = ROW.part("name", id -> text(id, "value"));
  private static final Rows.Part<Integer, String> HINT = ROW.part("name", id -> text(id, "title"));

  private static Prop<String> text(ComponentId id, String name) {
    return new Prop<>(id, name, Type.TEXT);
  }

  private static Group.Values page(Map<String, List<Found<?>>> found) {
    return new Group.Values() {
      @Override
      public <V> V get(In<V> in) {
        return in.read(this);
      }

      @Override
      @SuppressWarnings("unchecked") // as the test says
      public <V> List<Found<V>> found(Prop<V> pattern) {
        return (List<Found<V>>) (List<?>) found.get(pattern.name());
      }
    };
  }

  private static Found<?> name(int key, String value) {
    return new Found<>(Map.of("rows", "row", "part", "name", "key", key), value);
  }

  @Test
  void aPartIsAPropertyOfARow() {
    assertThat(NAME.at(3)).hasToString("{\"key\":3,\"part\":\"name\",\"rows\":\"row\"}.value");
    assertThat(NAME.match())
        .hasToString("{\"key\":[\"MATCH\"],\"part\":\"name\",\"rows\":\"row\"}.value");
    assertThat(NAME.each().prop())
        .hasToString("{\"key\":[\"ALL\"],\"part\":\"name\",\"rows\":\"row\"}.value");
    assertThat(NAME.smaller().props())
        .hasToString("[{\"key\":[\"ALLSMALLER\"],\"part\":\"name\",\"rows\":\"row\"}.value]");
  }

  @Test
  void allIsInPageOrderByKey() {
    SequencedMap<Integer, String> all =
        NAME.all().read(page(Map.of("value", List.of(name(7, "g"), name(1, "a")))));
    assertThat(new ArrayList<>(all.entrySet()))
        .containsExactly(Map.entry(7, "g"), Map.entry(1, "a"));
  }

  @Test
  void rowsAreJoinedByKeyAndIncompleteOnesLeftOut() {
    In<SequencedMap<Integer, String>> both =
        ROW.all(row -> row.key() + row.get(NAME) + row.get(HINT), NAME, HINT);
    SequencedMap<Integer, String> rows =
        both.read(
            page(
                Map.of(
                    "value", List.of(name(2, "b"), name(1, "a"), name(3, "c")),
                    "title", List.of(name(1, "x"), name(2, "y"), name(9, "z")))));
    assertThat(new ArrayList<>(rows.values())).containsExactly("2by", "1ax");
  }

  @Test
  void aRowHasOnlyThePartsThatWereAskedFor() {
    In<SequencedMap<Integer, String>> one = ROW.all(row -> row.get(HINT), NAME);
    assertThatThrownBy(() -> one.read(page(Map.of("value", List.of(name(1, "a"))))))
        .hasMessage("part name was not asked for");
  }

  @Test
  void keysAreReadAsTheirType() {
    assertThat(ROW.keyOf(NAME.at(4).id())).isEqualTo(4);
    assertThat(ROW.keyOf(ComponentId.of("x"))).isNull();
    assertThat(Rows.ints("other").keyOf(NAME.at(4).id())).isNull();
    assertThat(ROW.keyOf(Map.of("key", 5))).isEqualTo(5);
    assertThatThrownBy(() -> ROW.keyOf(Map.of()))
        .hasMessage("the callback matches no part of the rows row");
    Rows<Thread.State> states = new Rows<>("s", Type.of(Thread.State.class));
    assertThat(states.part("p", id -> text(id, "value")).at(Thread.State.NEW))
        .hasToString("{\"key\":\"NEW\",\"part\":\"p\",\"rows\":\"s\"}.value");
  }
}
