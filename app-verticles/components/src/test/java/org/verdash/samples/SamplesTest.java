package org.verdash.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Apps as their authors would write them, with star imports and without our format. Weather is as
 * it was designed; the others were, too, and lost only what does not exist yet: rows, jobs, topics,
 * databases and rights on a callback.
 */
class SamplesTest {
  @ParameterizedTest
  @ValueSource(strings = {"Weather", "Filters", "Orders", "Blotter"})
  void theAppCompilesWithoutAWarning(String name, @TempDir Path out) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    List<String> options =
        List.of(
            "-Xlint:all,-classfile",
            "-Werror",
            "-proc:none",
            "-d",
            out.toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    Boolean done = javac.getTask(said, null, null, options, null, List.of(new Source(name))).call();
    assertThat(said).hasToString("");
    assertThat(done).isTrue();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name) throws IOException {
      super(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE);
      try (InputStream in =
          SamplesTest.class.getResourceAsStream("/samples/" + name + ".java.txt")) {
        byte[] bytes = Objects.requireNonNull(in).readAllBytes();
        this.text = new String(bytes, StandardCharsets.UTF_8);
      }
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
