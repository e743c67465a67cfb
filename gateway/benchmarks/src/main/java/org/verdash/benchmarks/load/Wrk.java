package org.verdash.benchmarks.load;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The load generator wrk, which takes less of the processors than ours and so tells more about the
 * server. Thread-safe.
 */
public final class Wrk {
  // Microseconds, answers, and what went wrong.
  private static final Pattern RESULT = Pattern.compile("RESULT (\\d+) (\\d+) (\\d+)");
  private static final String DONE =
      """
      done = function(summary, latency, requests)
        local e = summary.errors
        local wrong = e.connect + e.read + e.write + e.status + e.timeout
        io.write(string.format("RESULT %d %d %d", summary.duration, summary.requests, wrong))
      end
      """;

  private final Path program;

  /**
   * What a run brought.
   *
   * @param answers how many came, all of them right
   * @param perSecond how many in a second
   */
  public record Total(long answers, double perSecond) {}

  private Wrk(Path program) {
    this.program = program;
  }

  /** The one that is installed on this machine; empty when there is none. */
  public static Optional<Wrk> installed() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, "wrk"))
        .filter(Files::isExecutable)
        .map(Wrk::new)
        .findFirst();
  }

  /**
   * Answers per second to a request that is sent over and over on some connections.
   *
   * @throws IOException when an answer has another status, does not come, or wrk does not work
   */
  public double perSecond(Request request, int connections, Duration time) throws IOException {
    return run(List.of(request), connections, time).perSecond();
  }

  /**
   * Sends requests to one server over and over, in turns, on some connections. The first is sent
   * once more before, and is not counted.
   *
   * @throws IOException as {@link #perSecond}
   */
  public Total run(List<Request> requests, int connections, Duration time) throws IOException {
    Request first = requests.getFirst();
    // wrk takes every status below 400 for right.
    new Load(first, 1).once();
    String text = requests.size() == 1 ? script(first) : script(requests);
    Path script = Files.writeString(Files.createTempFile("verdash", ".lua"), text);
    try {
      return run(first, script, connections, time);
    } finally {
      Files.delete(script);
    }
  }

  private Total run(Request request, Path script, int connections, Duration time)
      throws IOException {
    // wrk counts in whole seconds.
    long seconds = Math.max(1, time.toSeconds());
    Process process =
        new ProcessBuilder(
                List.of(
                    program.toString(),
                    "-t1",
                    "-c" + connections,
                    "-d" + seconds + "s",
                    "-s" + script,
                    request.uri().toString()))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher result = RESULT.matcher(said);
    if (!result.find() || !result.group(3).equals("0")) {
      throw new IOException("wrk to " + request.uri() + ": " + said);
    }
    long answers = Long.parseLong(result.group(2));
    return new Total(answers, answers * 1e6 / Long.parseLong(result.group(1)));
  }

  private static String script(Request request) {
    StringBuilder lua = new StringBuilder(DONE);
    lua.append("wrk.method = ").append(quoted(request.method())).append('\n');
    for (Map.Entry<String, String> header : request.headers().entrySet()) {
      lua.append("wrk.headers[").append(quoted(header.getKey())).append("] = ");
      lua.append(quoted(header.getValue())).append('\n');
    }
    if (!request.body().isEmpty()) {
      lua.append("wrk.body = ").append(quoted(request.body())).append('\n');
    }
    return lua.toString();
  }

  // All are made before, so that a turn costs little.
  private static String script(List<Request> requests) {
    StringBuilder lua = new StringBuilder(DONE);
    lua.append("local all, last = {}, 0\nfunction init()\n  local h\n");
    for (Request request : requests) {
      lua.append("  h = {Host = wrk.headers[\"Host\"]}\n");
      request
          .headers()
          .forEach(
              (name, value) ->
                  lua.append("  h[")
                      .append(quoted(name))
                      .append("] = ")
                      .append(quoted(value))
                      .append('\n'));
      lua.append("  all[#all + 1] = wrk.format(").append(quoted(request.method())).append(',');
      lua.append(quoted(request.uri().getRawPath())).append(", h,");
      lua.append(request.body().isEmpty() ? "nil" : quoted(request.body())).append(")\n");
    }
    return lua.append("end\nfunction request()\n  last = last % #all + 1\n")
        .append("  return all[last]\nend\n")
        .toString();
  }

  private static String quoted(String text) {
    // The blanks keep the brackets of an index apart from these.
    return " [==[" + text + "]==] ";
  }
}
