package org.verdash.launcher;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.verdash.launcher.config.HouseConfig;
import org.verdash.launcher.node.NodeException;
import org.verdash.launcher.node.Sentence;
import org.verdash.postgres.DatabaseConfig;
import org.verdash.postgres.DatabaseException;
import org.verdash.postgres.EmbeddedPostgres;
import org.verdash.postgres.Migrations;
import org.verdash.postgres.StateStoreVerticle;
import org.verdash.state.StateException;
import org.verdash.state.StateStore;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code verdash migrate, export, import, forget} and {@code postgres}: what is done with the state
 * store from outside, whether a node serves from it or not.
 */
final class StoreCommand {

  private static final String FILE = "--file";
  private static final String PORT = "--port";
  private static final int CHUNK_BYTES = 256 * 1024;

  private final Shell shell;

  StoreCommand(Shell shell) {
    this.shell = shell;
  }

  /** Adds the five to the command line. */
  static void addTo(CommandSpec verdash) {
    verdash.addSubcommand("migrate", spec("Brings the database's tables to this release."));
    verdash.addSubcommand(
        "export",
        spec("Writes all that the store remembers, as it is at one moment, while it serves.")
            .addOption(file("New file of JSON lines.")));
    verdash.addSubcommand(
        "import",
        spec("Reads an export of this or an earlier release into an empty store.")
            .addOption(file("What export wrote.")));
    verdash.addSubcommand(
        "forget",
        spec("Gives back the name and prefix of an app that is gone; its instances stay.")
            .addPositional(
                PositionalParamSpec.builder()
                    .index("0")
                    .type(String.class)
                    .required(true)
                    .paramLabel("APP")
                    .description("Name of the app.")
                    .build()));
    verdash.addSubcommand(
        "postgres",
        spec("Runs the embedded database alone, for the nodes of a cluster on this machine.")
            .addOption(
                OptionSpec.builder(PORT)
                    .type(Integer.class)
                    .required(true)
                    .paramLabel("N")
                    .description("Port on 127.0.0.1.")
                    .build()));
  }

  private static CommandSpec spec(String description) {
    CommandSpec command = CommandSpec.create();
    command.usageMessage().description(description);
    StartCommand.addSettings(command);
    return command.mixinStandardHelpOptions(true).versionProvider(Version::lines);
  }

  private static OptionSpec file(String description) {
    return OptionSpec.builder(FILE)
        .type(String.class)
        .required(true)
        .paramLabel("FILE")
        .description(description)
        .build();
  }

  /** Runs one of them; fails with a sentence. */
  void run(String name, ParseResult parsed) {
    HouseConfig config = HouseConfig.read(StartCommand.sources(shell, parsed));
    try {
      switch (name) {
        case "migrate" -> migrate(config);
        case "export" -> exportTo(path(parsed), config);
        case "import" -> importFrom(path(parsed), config);
        case "forget" -> forget(parsed.matchedPositionalValue(0, ""), config);
        default -> serve(config, parsed.matchedOptionValue(PORT, 0));
      }
    } catch (DatabaseException | StateException e) {
      throw new NodeException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new NodeException("The file cannot be used: " + Sentence.of(e), e);
    }
  }

  private Path path(ParseResult parsed) {
    return shell.folder().resolve(parsed.matchedOptionValue(FILE, ""));
  }

  private void migrate(HouseConfig config) {
    try (Database database = Database.of(config)) {
      Migrations.run(database.config());
      shell.out().println("The tables are those of this release.");
    }
  }

  private void exportTo(Path file, HouseConfig config) throws IOException {
    if (config.store().database() == null && !EmbeddedPostgres.exists(config.data())) {
      throw new NodeException("There is no database in " + config.data() + " to export.", null);
    }
    if (Files.exists(file)) {
      throw new NodeException(file + " is there already: name a new file.", null);
    }
    // Nobody takes half an export for a whole one.
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    AtomicLong bytes = new AtomicLong();
    try (OpenStore open = OpenStore.of(config)) {
      AsyncFile out =
          open.vertx()
              .fileSystem()
              .open(draft.toString(), new OpenOptions().setTruncateExisting(true))
              .await();
      open.store()
          .exportTo(
              chunk -> {
                bytes.addAndGet(chunk.length());
                return out.write(chunk);
              })
          .compose(done -> out.flush())
          .eventually(out::close)
          .await();
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    shell.out().println("Exported " + bytes + " bytes to " + file + ".");
  }

  private void importFrom(Path file, HouseConfig config) throws IOException {
    if (!Files.isReadable(file)) {
      throw new NodeException(file + " cannot be read.", null);
    }
    AtomicLong at = new AtomicLong();
    try (OpenStore open = OpenStore.of(config)) {
      AsyncFile in =
          open.vertx()
              .fileSystem()
              .open(file.toString(), new OpenOptions().setWrite(false).setCreate(false))
              .await();
      open.store()
          .importFrom(
              () ->
                  in.read(Buffer.buffer(), 0, at.get(), CHUNK_BYTES)
                      .onSuccess(chunk -> at.addAndGet(chunk.length())))
          .eventually(in::close)
          .await();
    }
    shell.out().println("Imported " + at + " bytes from " + file + ".");
  }

  private void forget(String app, HouseConfig config) {
    try (OpenStore open = OpenStore.of(config)) {
      boolean known =
          open.store().apps().await().stream().anyMatch(claim -> claim.name().equals(app));
      if (!known) {
        throw new NodeException("There is no app " + app + " to forget.", null);
      }
      open.store().release(app).await();
      shell.out().println("The app " + app + " is forgotten; its instances stay.");
    }
  }

  private void serve(HouseConfig config, int port) {
    EmbeddedPostgres.Options usual = EmbeddedPostgres.Options.of(config.data());
    EmbeddedPostgres postgres =
        EmbeddedPostgres.start(
            config.data(), new EmbeddedPostgres.Options(port, usual.binaries(), usual.settings()));
    CountDownLatch told = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  postgres.close();
                  told.countDown();
                },
                "verdash-stop"));
    DatabaseConfig there = postgres.config();
    shell.out().println("ready " + there.url() + " user " + there.user());
    awaitEnd(told);
  }

  private static void awaitEnd(CountDownLatch told) {
    try {
      told.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The database of the settings; one that rests is started and stopped again. */
  private record Database(DatabaseConfig config, @Nullable EmbeddedPostgres started)
      implements AutoCloseable {

    static Database of(HouseConfig house) {
      DatabaseConfig outside = house.store().database();
      Optional<DatabaseConfig> there =
          outside == null ? EmbeddedPostgres.running(house.data()) : Optional.of(outside);
      if (there.isPresent()) {
        return new Database(there.get(), null);
      }
      EmbeddedPostgres started = EmbeddedPostgres.start(house.data());
      return new Database(started.config(), started);
    }

    @Override
    public void close() {
      if (started != null) {
        started.close();
      }
    }
  }

  /** A store of this process alone. */
  private record OpenStore(Database database, Vertx vertx) implements AutoCloseable {

    static OpenStore of(HouseConfig house) {
      Database database = Database.of(house);
      Vertx vertx = Vertx.vertx();
      try {
        if (house.store().migrates()) {
          Migrations.run(database.config());
        } else {
          Migrations.check(database.config());
        }
        vertx.deployVerticle(new StateStoreVerticle(database.config())).await();
        return new OpenStore(database, vertx);
      } catch (RuntimeException e) {
        vertx.close().await();
        database.close();
        throw e;
      }
    }

    StateStore store() {
      return StateStore.over(vertx.eventBus());
    }

    @Override
    public void close() {
      vertx.close().await();
      database.close();
    }
  }
}
