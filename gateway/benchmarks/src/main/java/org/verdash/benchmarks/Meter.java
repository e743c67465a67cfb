package org.verdash.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Counts answers a second: by wrk where it is installed, else by our own load. */
final class Meter {
  static final int CONNECTIONS = 32;

  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

  private final Path folder;
  private final boolean wrk;
  private final Load load;

  Meter(Path folder, Load load) {
    this.folder = folder;
    this.load = load;
    this.wrk = installed();
  }

  /** What measures, for the report. */
  String name() {
    return wrk ? "wrk" : "own load";
  }

  /**
   * Answers a second over the time.
   *
   * @throws IllegalStateException when an answer is wrong, or wrk cannot run
   */
  double perSecond(Load.Request request, Duration time) {
    return wrk ? byWrk(request, time) : load.run(request, CONNECTIONS, time).perSecond();
  }

  private double byWrk(Load.Request request, Duration time) {
    try {
      Path script = Files.writeString(folder.resolve("wrk.lua"), script(request));
      String url = "http://127.0.0.1:" + request.port() + request.path();
      String out =
          output(
              List.of(
                  "wrk",
                  "-t1",
                  "-c" + CONNECTIONS,
                  "-d" + time.toSeconds() + "s",
                  "-s",
                  script.toString(),
                  url));
      Matcher rate = RATE.matcher(out);
      if (!rate.find() || (request.status() < 400 && out.contains("Non-2xx"))) {
        throw new IllegalStateException("wrk on " + url + " says " + out);
      }
      return Double.parseDouble(rate.group(1));
    } catch (IOException e) {
      throw new IllegalStateException("wrk cannot run", e);
    }
  }

  private static String script(Load.Request request) {
    String headers =
        request.headers().entrySet().stream()
            .map(e -> "wrk.headers[\"%s\"]=[[%s]]\n".formatted(e.getKey(), e.getValue()))
            .collect(Collectors.joining());
    return "wrk.method=\"%s\"\n%swrk.body=[[%s]]\n"
        .formatted(request.method(), headers, request.body());
  }

  private static String output(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static boolean installed() {
    try {
      return output(List.of("wrk", "-v")).startsWith("wrk");
    } catch (IOException missing) {
      return false;
    }
  }
}
