package org.verdash.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetsTest {
  @TempDir Path folder;

  private App.Builder app() {
    return App.named("sales").layout(Component.text("page"));
  }

  private void write(String... paths) throws IOException {
    for (String path : paths) {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, path);
    }
  }

  @Test
  void filesOfAFolderComeBeforeThoseOfTheFoldersInsideIt() throws Exception {
    write("sub/c.js", "b.js", "m.mjs", "a.css", "pic.png", "a/z.js", "sub/deep/d.css");
    assertThat(app().assets(folder).build().assets().scripts())
        .containsExactly("a.css", "b.js", "m.mjs", "a/z.js", "sub/c.js", "sub/deep/d.css");
  }

  @Test
  void whatIsNotLoadedIsServedAllTheSame() throws Exception {
    write("ignored/i.js", "zignored.js", "a.js");
    Library assets = app().assets(folder).notLoaded("ignored").build().assets();
    assertThat(assets.scripts()).containsExactly("a.js");
    assertThat(assets.files())
        .extracting(Library.File::path)
        .containsExactly("a.js", "ignored/i.js", "zignored.js");
  }

  @Test
  void aLinkThatLeadsOutOfTheFolderAndADotFileAreNotServed() throws Exception {
    Path outside = Files.writeString(folder.resolve("secret.txt"), "secret");
    Path assets = Files.createDirectories(folder.resolve("assets"));
    Files.writeString(assets.resolve("a.txt"), "a");
    Files.writeString(assets.resolve(".env"), "secret");
    Files.createDirectories(assets.resolve(".git"));
    Files.writeString(assets.resolve(".git/config"), "secret");
    Files.createSymbolicLink(assets.resolve("out.txt"), outside);
    Files.createSymbolicLink(assets.resolve("up"), folder);
    Files.createSymbolicLink(assets.resolve("in.txt"), assets.resolve("a.txt"));
    assertThat(app().assets(assets).build().assets().files())
        .extracting(Library.File::path)
        .containsExactly("a.txt", "in.txt");
  }

  @Test
  void aFileThatStandsInTwoFoldersIsRefused() throws Exception {
    write("one/a.js", "two/a.js");
    App.Builder one = app().assets(folder.resolve("one"));
    assertThatThrownBy(() -> one.assets(folder.resolve("two")))
        .hasMessage("there are two assets a.js");
  }

  @Test
  void aNameThatVerdashKeepsToItselfIsRefused() throws Exception {
    write("_verdash/functions/x.js");
    assertThatThrownBy(() -> app().assets(folder))
        .hasMessage("asset '_verdash/functions/x.js' cannot be served under this name");
    assertThatThrownBy(() -> app().assets(folder.resolve("none")))
        .hasMessage("no folder " + folder.resolve("none"));
  }
}
