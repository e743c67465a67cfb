package org.verdash.runtime;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.verdash.app.App;
import org.verdash.app.Caller;
import org.verdash.app.HttpRoute;
import org.verdash.app.Library;
import org.verdash.app.Pages;
import org.verdash.contract.AccessPolicy;
import org.verdash.contract.AppDescriptor;
import org.verdash.contract.LibraryFiles;
import org.verdash.json.JsonWriter;
import org.verdash.runtime.dev.Workshop;
import org.verdash.runtime.page.PageLibraries;
import org.verdash.runtime.protocol.CallbackSpec;
import org.verdash.runtime.protocol.Dependencies;

/** Tells a gateway what an app is. */
final class Descriptors {
  private Descriptors() {}

  static AppDescriptor of(App app, List<CallbackSpec> specs, PageLibraries libraries) {
    String digest = digest(app, specs, libraries);
    Library assets = app.assets();
    App.Limits limits = app.limits();
    return new AppDescriptor(
        app.name(),
        app.prefix(),
        app.version().isEmpty() ? digest : app.version(),
        digest,
        new AppDescriptor.About(
            app.about().title(),
            app.about().description(),
            app.about().picture(),
            app.about().sources()),
        access(app.access()),
        new AppDescriptor.Wants(app.wants().headers(), app.wants().cookies()),
        new AppDescriptor.Limits(limits.concurrency(), limits.queue(), app.longestDeadline()),
        libraries.all().stream().map(Descriptors::files).toList(),
        assets == null ? null : files(assets),
        !app.tracked().isEmpty());
  }

  /** The same of one build of many: what is inside its callbacks may differ and nothing else. */
  static AppDescriptor of(Workshop workshop, AppDescriptor app) {
    String version = workshop.build().isEmpty() ? app.version() : workshop.build();
    return new AppDescriptor(
        app.name(),
        app.prefix(),
        version,
        app.digest(),
        app.about(),
        app.access(),
        app.wants(),
        app.limits(),
        app.libraries(),
        app.assets(),
        app.savable());
  }

  private static AccessPolicy access(App.Access access) {
    if (access.open()) {
      return new AccessPolicy.Public();
    }
    return access.roles().isEmpty()
        ? new AccessPolicy.SignedIn()
        : new AccessPolicy.Roles(access.roles());
  }

  private static LibraryFiles files(Library library) {
    List<LibraryFiles.File> files =
        library.files().stream()
            .map(
                f ->
                    new LibraryFiles.File(
                        f.path(), f.bytes(), f.gzipBytes(), f.brotliBytes(), f.type()))
            .toList();
    return new LibraryFiles(library.name(), library.hash(), library.alias(), files);
  }

  // What a page depends on: two apps of one digest may answer each other's pages.
  private static String digest(App app, List<CallbackSpec> specs, PageLibraries libraries) {
    MessageDigest sha256 = sha256();
    update(sha256, Dependencies.write(specs, ""));
    if (app.fixedLayout()) {
      JsonWriter layout = new JsonWriter();
      app.layout().apply(Caller.of("")).write(layout);
      update(sha256, layout.toBuffer());
    }
    libraries.all().forEach(l -> update(sha256, Buffer.buffer(l.hash())));
    Library assets = app.assets();
    update(sha256, Buffer.buffer(assets == null ? "" : assets.hash()));
    List<String> facts =
        List.of(
            app.name(),
            app.prefix(),
            app.version(),
            app.about().toString(),
            app.web().index().toString(),
            pages(app),
            app.web().routes().stream().map(HttpRoute::path).toList().toString(),
            access(app),
            app.tracked().toString(),
            String.valueOf(app.memory().schemaVersion()));
    facts.forEach(fact -> update(sha256, Buffer.buffer(fact)));
    return HexFormat.of().formatHex(sha256.digest()).substring(0, 16);
  }

  private static String pages(App app) {
    Pages pages = app.web().pages();
    return pages == null ? "" : pages.all().toString();
  }

  // A set has another order in every process; two nodes must agree.
  private static String access(App app) {
    return app.access().open() + " " + new TreeSet<>(app.access().roles());
  }

  private static void update(MessageDigest digest, Buffer bytes) {
    digest.update(String.valueOf(bytes.length()).getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes.getBytes());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // Every JDK has SHA-256.
    }
  }
}
