package org.verdash.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.gateway.auth.PlatformKey;

class CommandsTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();

  @TempDir Path folder;

  @Test
  void helpNamesTheCommands() {
    assertThat(run("--help")).isZero();
    assertThat(text(out)).contains("start", "token");
    assertThat(text(err)).isEmpty();
  }

  @Test
  void helpOfStartNamesEveryFlag() {
    assertThat(run("start", "--help")).isZero();
    assertThat(text(out))
        .contains("--http-port", "--data", "--roles", "--cluster", "--bus-port", "--event-bus-port")
        .contains("--join", "--apps", "--demo", "--config");
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertThat(run("--version")).isZero();
    assertThat(text(out)).matches("verdash [0-9]+\\.[0-9]+\\.[0-9]+\\S*\\R");
  }

  @Test
  void noCommandAtAllIsAFailureThatShowsThem() {
    assertThat(run()).isEqualTo(1);
    assertThat(text(err)).contains("start", "token");
    assertThat(text(out)).isEmpty();
  }

  @Test
  void anUnknownFlagIsToldInASentence() {
    assertThat(run("start", "--prot", "1")).isEqualTo(1);
    assertThat(text(err)).contains("--prot").doesNotContain("Exception");
    assertThat(text(err).lines()).hasSize(2);
  }

  @Test
  void everyBadSettingIsToldOnALineOfItsOwn() {
    assertThat(run("start", "--http-port", "many", "--roles", "database")).isEqualTo(1);
    assertThat(text(err).lines())
        .containsExactly(
            "http.port must be a whole number from 0 to 65535, was 'many' (--http-port).",
            "roles must be gateway, apps or state-store, was 'database' (--roles).");
  }

  @Test
  void aTokenIsSignedWithTheKeyOfTheDataFolder() throws IOException {
    PlatformKey.storedOrNew(folder);

    int code =
        run(
            "token",
            "--user",
            "ada",
            "--role",
            "editor",
            "--role",
            "viewer,admin",
            "--data",
            data());

    assertThat(code).isZero();
    JsonObject claims = claims();
    assertThat(claims.getString("sub")).isEqualTo("ada");
    assertThat(claims.getJsonArray("roles")).isEqualTo(JsonArray.of("admin", "editor", "viewer"));
    assertThat(claims.getLong("exp") - claims.getLong("iat")).isEqualTo(3600);
  }

  @Test
  void aTokenLivesAsLongAsAsked() throws IOException {
    PlatformKey.storedOrNew(folder);

    assertThat(run("token", "--user", "ada", "--ttl", "PT2M", "--data", data())).isZero();
    assertThat(claims().getLong("exp") - claims().getLong("iat")).isEqualTo(120);
  }

  @Test
  void aTokenIsSignedWithTheConfiguredKeyIfThereIsOne() {
    environment.put("VERDASH_AUTH_PLATFORM_KEY", PlatformKey.random().text());

    assertThat(run("token", "--user", "ada", "--data", data())).isZero();
    assertThat(folder.resolve(PlatformKey.FILE_NAME)).doesNotExist();
  }

  @Test
  void withoutAKeyNoneIsMade() {
    assertThat(run("token", "--user", "ada", "--data", data())).isEqualTo(1);
    assertThat(text(err))
        .startsWith("There is no platform key in " + data() + ": start the node once");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aKeyThatOthersMayReadIsToldInASentence() throws IOException {
    Files.writeString(folder.resolve(PlatformKey.FILE_NAME), PlatformKey.random().text());

    assertThat(run("token", "--user", "ada", "--data", data())).isEqualTo(1);
    assertThat(text(err).lines()).singleElement().asString().contains("may be read by others");
  }

  @Test
  void everyBadValueOfATokenIsTold() {
    assertThat(run("token", "--user", " ", "--role", "a b", "--ttl", "soon")).isEqualTo(1);
    assertThat(text(err).lines()).hasSize(3);
    assertThat(text(err)).contains("--user", "--role", "'a b'", "--ttl");
  }

  @Test
  void theFolderItIsCalledInMayHoldTheSettings() throws IOException {
    PlatformKey.storedOrNew(folder.resolve("kept"));
    Files.writeString(folder.resolve("verdash.yaml"), "data: " + folder.resolve("kept") + "\n");

    assertThat(run("token", "--user", "ada")).isZero();
  }

  private int run(String... args) {
    Shell shell = new Shell(stream(out), stream(err), environment, folder);
    return new Commands(shell, () -> {}).run(args);
  }

  private String data() {
    return folder.toString();
  }

  private JsonObject claims() {
    byte[] json = Base64.getUrlDecoder().decode(text(out).split("\\.", -1)[1]);
    return new JsonObject(new String(json, StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
