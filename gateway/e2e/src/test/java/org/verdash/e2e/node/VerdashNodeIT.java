package org.verdash.e2e.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The node fixture itself, with a stand-in for the launcher. */
final class VerdashNodeIT {
  /** Says what its first argument asks for, then stays until it is told to go. */
  static final class StandIn {
    public static void main(String[] arguments) throws InterruptedException {
      PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
      out.println(arguments[0]);
      if (arguments.length == 1) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> out.println("good bye")));
        new CountDownLatch(1).await();
      }
    }
  }

  @Test
  void tellsItsAddressOnceReadyAndEndsOnRequest() {
    try (VerdashNode node = standIn("polite", "ready http://127.0.0.1:8080 (1234 ms)")) {
      assertThat(node.ready()).hasToString("http://127.0.0.1:8080");
      assertThat(node.alive()).isTrue();
      assertThat(node.stop()).isEqualTo(128 + 15);
      assertThat(node.says(Pattern.compile("good (bye)")).group(1)).isEqualTo("bye");
      assertThat(Path.of("target", "e2e", "polite.out")).content().contains("good bye");
    }
  }

  @Test
  void diesWithoutAWordWhenKilled() {
    try (VerdashNode node = standIn("killed", "ready http://127.0.0.1:8080 (1 ms)")) {
      node.ready();
      node.kill();
      assertThat(node.alive()).isFalse();
      assertThat(node.output()).doesNotContain("good bye");
    }
  }

  @Test
  void aNodeThatEndsBeforeItIsReadyIsToldWithItsOwnWords() {
    try (VerdashNode node = standIn("unwilling", "the port is taken", "and leave")) {
      assertThatThrownBy(node::ready).hasMessageContaining("the port is taken");
      assertThat(node.exitCode()).isZero();
    }
  }

  private static VerdashNode standIn(String name, String... arguments) {
    String classPath = System.getProperty("java.class.path");
    var program = new VerdashNode.Program(StandIn.class.getName(), classPath);
    return VerdashNode.launch(program, name, List.of(arguments));
  }
}
