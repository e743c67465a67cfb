package org.verdash.generator.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.verdash.generator.model.Metadata;
import org.verdash.generator.writer.LibraryWriter;
import org.verdash.generator.writer.Surface;
import org.verdash.json.JsonReader;

class PlannerTest {
  @Test
  void everyKindOfTypeHasItsOwnMethods() {
    assertThat(surface("{}", "text", "{'name': 'string'}"))
        .contains("Box text = text(id): String", "Box builder text = .text(String value)");
    assertThat(surface("{}", "n_clicks", "{'name': 'number'}"))
        .contains(
            "Box n_clicks = nClicks(id): Integer", "Box builder n_clicks = .nClicks(int value)");
    assertThat(surface("{}", "size", "{'name': 'number'}"))
        .contains("Box size = size(id): Double", "Box builder size = .size(Number value)");
    assertThat(surface("{}", "on", "{'name': 'bool'}"))
        .contains("Box on = on(id): Boolean", "Box builder on = .on(boolean value)");
    assertThat(surface("{}", "label", "{'name': 'node'}"))
        .contains(
            "Box builder label = .label(Component value)",
            "Box builder label = .label(String value)");
    assertThat(surface("{}", "info", "{'name': 'object'}"))
        .contains("Box info = info(id): Json", "Box builder info = .info(Json value)");
    assertThat(surface("{}", "all", "{'name': 'arrayOf', 'value': {'name': 'string'}}"))
        .contains(
            "Box builder all = .all(List<? extends String> value)",
            "Box builder all = .all(String... value)");
  }

  @Test
  void aChoiceIsAnEnumAndAnUnionHasOverloads() {
    assertThat(
            surface(
                "{}",
                "side",
                "{'name': 'union', 'value': [{'name': 'bool'}, {'name': 'enum', 'value':"
                    + " [{'value': '~top-left~'}, {'value': '~auto~'}]}]}"))
        .contains(
            "Box side = side(id, Type<T> type): T",
            "Box builder side = .side(boolean value)",
            "Box builder side = .side(Side value)",
            "Box.Side {TOP_LEFT=top-left, AUTO=auto}");
  }

  @Test
  void textsThatSpellATruthValueAreOne() {
    assertThat(
            surface(
                "{}",
                "readOnly",
                "{'name': 'union', 'value': [{'name': 'bool'}, {'name': 'literal',"
                    + " 'value': 'readonly'}, {'name': 'literal', 'value': 'true'}]}"))
        .contains("Box readOnly = readOnly(id): Boolean");
  }

  @Test
  void functionsAreLeftOut() {
    assertThat(surface("{}", "format", "{'name': 'func'}"))
        .noneMatch(line -> line.contains("format"));
  }

  @Test
  void whatIsRequiredStandsInTheBracketsOfOf() {
    List<String> lines =
        Surface.of(
            plan(
                "{}",
                "{'src/Box.js': {'props': {'href': {'type': {'name': 'string'}, 'required': true},"
                    + " 'children': {'type': {'name': 'node'}}}}}"));
    assertThat(lines)
        .contains(
            "Box made by of(String href, Component... children): Builder",
            "Box href! = href(id): String");
  }

  @Test
  void aTableIsStrongerThanTheRule() {
    String rules =
        "{'components': {'Box': {'props': {'day': {'name': 'when', 'views': ['$(): LocalDate ="
            + " Type.DATE'], 'setters': ['$(LocalDate day)']}}}}}";
    assertThat(surface(rules, "day", "{'name': 'string'}"))
        .contains("Box day = when(id): LocalDate", "Box builder day = .when(LocalDate day)");
  }

  @Test
  void aNameThatIsTakenEndsInEl() {
    Planner planner = new Planner(Rules.of(Map.of()), Set.of("Box"));
    assertThat(planner.plan(Metadata.read(json("{'src/Box.js': {'props': {}}}"))).components())
        .extracting(JavaComponent::className)
        .containsExactly("BoxEl");
  }

  @Test
  void theSameInputGivesTheSameText() {
    JavaLibrary library = plan("{'package': 'org.example'}", box("a", "{'name': 'string'}"));
    assertThat(LibraryWriter.write(library, Map.of()))
        .isEqualTo(
            LibraryWriter.write(
                plan("{'package': 'org.example'}", box("a", "{'name': 'string'}")), Map.of()));
  }

  @Test
  void whatIsNoMetadataIsRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metadata.read(json("{'src/Box.js': {'props': []}}")))
        .withMessageContaining("src/Box.js: props");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metadata.read(json("[]")))
        .withMessageContaining("the metadata");
  }

  private static List<String> surface(String rules, String wire, String type) {
    return Surface.of(plan(rules, box(wire, type)));
  }

  private static String box(String wire, String type) {
    return "{'src/components/Box.react.js': {'props': {'%s': {'type': %s}}}}".formatted(wire, type);
  }

  private static JavaLibrary plan(String rules, String metadata) {
    return new Planner(Rules.of(json(rules)), Set.of()).plan(Metadata.read(json(metadata)));
  }

  private static Object json(String text) {
    String quoted = text.replace('\'', '"').replace('~', '\'');
    return Objects.requireNonNull(JsonReader.read(Buffer.buffer(quoted)));
  }
}
