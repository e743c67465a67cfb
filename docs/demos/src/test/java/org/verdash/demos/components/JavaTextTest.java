package org.verdash.demos.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaTextTest {
  private static final Catalogue CATALOGUE = Catalogue.read();
  private static final Examples EXAMPLES = Examples.read();

  private static String java(String key, String json) {
    Map<String, Object> values = new LinkedHashMap<>();
    ((Map<?, ?>) Wire.value(json)).forEach((name, value) -> values.put((String) name, value));
    return JavaText.of(CATALOGUE.entry(key), values, CATALOGUE);
  }

  private static String expression(String key, String json) {
    String text = java(key, json);
    return text.substring(text.lastIndexOf("\n\n") + 2).replaceAll("\n\\s*", "").strip();
  }

  /** A value of each kind, the plainest one. */
  private static Object some(Kind kind) {
    return switch (kind) {
      case Kind.Plain plain ->
          switch (plain.word()) {
            case "number" -> 3;
            case "truth" -> true;
            case "object" -> Map.of("color", "red");
            default -> "text";
          };
      case Kind.ListOf list -> List.of(some(list.item()));
      case Kind.MapOf map -> Map.of("one", some(map.value()));
      case Kind.Choice choice -> choice.texts().get(0);
      case Kind.OneOf union -> some(union.kinds().get(union.kinds().size() - 1));
      case Kind.Shape shape -> {
        Map<String, Object> all = new LinkedHashMap<>();
        shape.fields().forEach(field -> all.put(field.wire(), some(field.kind())));
        yield all;
      }
    };
  }

  private static void assertCompiles(List<String> texts, Path out) {
    List<Source> sources = new ArrayList<>();
    for (String text : texts) {
      sources.add(new Source("Case" + sources.size(), text));
    }
    StringWriter said = new StringWriter();
    List<String> options =
        List.of(
            "-proc:none",
            "-implicit:none",
            "-Xmaxerrs",
            "500",
            "-d",
            out.toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    ToolProvider.getSystemJavaCompiler().getTask(said, null, null, options, null, sources).call();
    assertThat(said.toString()).doesNotContain("error:");
  }

  @Test
  void theTextOfEveryExampleCompiles(@TempDir Path out) {
    assertCompiles(
        CATALOGUE.entries().stream()
            .map(entry -> java(entry.key(), Wire.text(EXAMPLES.of(entry))))
            .toList(),
        out);
  }

  @Test
  void theTextOfEveryPropertyCompiles(@TempDir Path out) {
    List<String> texts = new ArrayList<>();
    for (Entry entry : CATALOGUE.entries()) {
      Map<String, Object> all = new LinkedHashMap<>();
      entry.props().forEach(prop -> all.put(prop.wire(), some(prop.kind())));
      texts.add(java(entry.key(), Wire.text(all)));
    }
    assertCompiles(texts, out);
  }

  @Test
  void aProgramReadsAsItsAuthorWouldWriteIt() {
    assertThat(expression("dcc.Dropdown", "{\"options\":[1,2],\"value\":2}"))
        .isEqualTo("Dropdown.of(Dropdown.value(\"dropdown\", Type.INT)).options(1, 2).value(2);");
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE);
      int code = text.lastIndexOf("\n\n") + 2;
      int declared = text.indexOf("record Row(");
      String row = declared < 0 ? "" : text.substring(declared, text.indexOf('\n', declared));
      String imports = text.substring(0, declared < 0 ? code : declared);
      this.text =
          imports
              + "class "
              + name
              + " {"
              + row
              + " Object made() { return "
              + text.substring(code)
              + "}}";
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
