package org.verdash.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * People who each write into a saved instance of their own, one entry after the other, and repeat
 * what was not answered with its call id, as a page does.
 */
final class DiaryWriters implements AutoCloseable {

  /** An app whose instances remember what is written. */
  static final String APP =
      """
      package sample;
      import org.verdash.app.*;
      import org.verdash.dcc.Input;
      import org.verdash.html.Html;
      public class Diary implements AppFactory {
        private static final Prop<String> NOTE = Input.value("note");
        private static final Prop<String> ECHO = Html.text("echo");
        public App create(AppHost host) {
          return App.named("diary").track(NOTE).retryable()
              .layout(Html.div(Input.of(NOTE).value(""), Html.div().id("echo")))
              .callback(ECHO, NOTE, (note, ctx) -> "read " + note).build();
        }
      }
      """;

  private static final Pattern NOTE = Pattern.compile("\"value\":\"e([0-9]+)\"");
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final String token;
  private final List<Writer> writers = new ArrayList<>();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private volatile @Nullable URI node;

  /** Writers who have nothing to write to yet. */
  DiaryWriters(String token, int count) {
    this.token = token;
    for (int i = 0; i < count; i++) {
      writers.add(new Writer("writer-" + i));
    }
  }

  /** Makes the instances; once. */
  void sitDown(URI at) throws Exception {
    for (Writer writer : writers) {
      String body = "{\"app\":\"diary\",\"slug\":\"%s\"}".formatted(writer.slug);
      HttpResponse<String> answer =
          http.send(
              request(at, "/api/instances").POST(BodyPublishers.ofString(body)).build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
    writers.forEach(writer -> writer.thread.start());
  }

  /** From now on they write there; nowhere when null, and then they wait. */
  void writeTo(@Nullable URI now) {
    node = now;
  }

  /** Has each of them stop after so many more entries; without it they go on for ever. */
  void writeOnly(int more) {
    writers.forEach(writer -> writer.most = writer.acknowledged.get() + more);
  }

  /** Waits until each has had acknowledged what it was to write. */
  void awaitAll() {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (writers.stream().anyMatch(writer -> writer.acknowledged.get() < writer.most)) {
      assertThat(System.nanoTime()).as("all is acknowledged: %s", entries()).isLessThan(end);
      LockSupport.parkNanos(1_000_000);
    }
  }

  /** What each has had acknowledged, by the name of the instance. */
  Map<String, Integer> entries() {
    Map<String, Integer> entries = new TreeMap<>();
    writers.forEach(writer -> entries.put(writer.slug, writer.acknowledged.get()));
    return entries;
  }

  /** Waits until so many more entries were acknowledged, by all of them together. */
  void awaitEntries(int more) {
    long end = System.nanoTime() + LONGEST.toNanos();
    int wanted = acknowledged() + more;
    while (acknowledged() < wanted) {
      assertThat(System.nanoTime()).as("entries are acknowledged").isLessThan(end);
      LockSupport.parkNanos(1_000_000);
    }
  }

  /** Requires that the node has everything that was acknowledged, and nothing that was not sent. */
  void assertAllThere(URI at) throws Exception {
    for (Writer writer : writers) {
      int sure = writer.acknowledged.get();
      HttpResponse<String> layout =
          http.send(
              request(at, "/diary/i/" + writer.slug + "/_dash-layout").GET().build(),
              BodyHandlers.ofString());
      assertThat(layout.statusCode()).as(layout.body()).isEqualTo(200);
      Matcher note = NOTE.matcher(layout.body());
      int there = note.find() ? Integer.parseInt(note.group(1)) : 0;
      // One more may be saved whose answer was lost.
      assertThat(there).as(writer.slug).isBetween(sure, sure + 1);
    }
  }

  private int acknowledged() {
    return writers.stream().mapToInt(writer -> writer.acknowledged.get()).sum();
  }

  private HttpRequest.Builder request(URI at, String path) {
    return HttpRequest.newBuilder(URI.create(at + path))
        .timeout(LONGEST)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  @Override
  public void close() {
    writers.forEach(writer -> writer.thread.interrupt());
    http.shutdownNow();
    for (Writer writer : writers) {
      assertThat(writer.ends()).as(writer.slug + " ends").isTrue();
    }
  }

  private final class Writer {
    private static final String ENTRY =
        """
        {"output":"echo.children","outputs":{"id":"echo","property":"children"},
         "inputs":[{"id":"note","property":"value","value":"eNUMBER"}],
         "changedPropIds":["note.value"]}
        """;

    private final String slug;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final Thread thread;
    private volatile int most = Integer.MAX_VALUE;

    Writer(String slug) {
      this.slug = slug;
      this.thread = Thread.ofVirtual().name(slug).unstarted(this::write);
    }

    private void write() {
      while (!Thread.interrupted()) {
        int entry = acknowledged.get() + 1;
        String call = UUID.randomUUID().toString();
        while (entry > most || !isSaved(entry, call)) {
          LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
          if (Thread.currentThread().isInterrupted()) {
            return;
          }
        }
        acknowledged.set(entry);
      }
    }

    boolean ends() {
      try {
        return thread.join(Duration.ofSeconds(10));
      } catch (InterruptedException told) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    private boolean isSaved(int entry, String call) {
      URI at = node;
      if (at == null) {
        return false;
      }
      HttpRequest request =
          request(at, "/diary/i/" + slug + "/_dash-update-component")
              .header("X-Verdash-Call", call)
              .POST(BodyPublishers.ofString(ENTRY.replace("NUMBER", "" + entry)))
              .build();
      try {
        return http.send(request, BodyHandlers.ofString()).statusCode() == 200;
      } catch (IOException gone) {
        return false;
      } catch (InterruptedException told) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }
}
