package org.verdash.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.e2e.node.VerdashNode;

/** A node that cannot start says why in a sentence and ends with exit code 1. */
@Timeout(120)
final class StartFailureIT {
  @TempDir Path work;

  @Test
  void aPortInUse() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      String said = failure("port", "start", "--http-port", port, "--data", work.toString());
      assertThat(said).startsWith("http.port " + port + " on 127.0.0.1").hasLineCount(1);
    }
  }

  @Test
  void aBadKeyWhichIsNotRepeatedInTheMessage() throws IOException {
    Path config = config("auth:\n  platform-key: much-too-short-4711\n");
    String said = failure("key", "start", "--config", config.toString());
    assertThat(said)
        .startsWith("auth.platform-key:")
        .endsWith("(verdash.yaml line 2).")
        .hasLineCount(1);
    assertThat(said).doesNotContain("4711");
  }

  @Test
  void anUnknownFlag() {
    String said = failure("flag", "start", "--http-prot", "8080");
    assertThat(said).startsWith("Unknown option").contains("--http-prot").contains("--help");
    assertThat(said).hasLineCount(2);
  }

  @Test
  void everyMistakeOfAConfigurationAtOnce() throws IOException {
    Path config = config("http:\n  prot: 8080\n  port: many\nroles: kitchen\n");
    String said = failure("config", "start", "--config", config.toString());
    assertThat(said).contains("http.prot").contains("http.port").contains("roles");
    assertThat(said).hasLineCount(3);
  }

  private Path config(String text) throws IOException {
    return Files.writeString(work.resolve("verdash.yaml"), text);
  }

  /** What a node says that must end by itself, without a stack trace. */
  private static String failure(String name, String... arguments) {
    try (VerdashNode node = VerdashNode.launch("StartFailureIT-" + name, List.of(arguments))) {
      assertThat(node.exitCode()).isEqualTo(1);
      assertThat(node.output()).doesNotContain("Exception").doesNotContain("\tat ");
      return node.output();
    }
  }
}
