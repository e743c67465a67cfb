package org.verdash.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.h2;
import static org.verdash.html.Html.p;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verdash.app.Component;
import org.verdash.json.JsonWriter;

/** A page is written without garbage: what is allocated is the text, as it grows. */
class GarbageTest {
  private static final int FIRST_ROOM = 512;
  private static final int LEVELS = 3;
  private static final Duration LONGEST = Duration.ofSeconds(30);

  @Test
  void aPageOfTenThousandComponentsLeavesNoGarbage() {
    Component page = div(IntStream.range(0, 2_500).mapToObj(this::card).toArray(Component[]::new));
    int bytes = write(page).toBytes().length;
    long most = buffers(bytes) + LEVELS * 1024;
    long least = Long.MAX_VALUE;
    long end = System.nanoTime() + LONGEST.toNanos();
    // What is short-lived goes when the JVM has compiled the writer for good, in its own time.
    while (least >= most && System.nanoTime() < end) {
      least = Math.min(least, allocatedBy(page));
    }
    assertThat(least).isLessThan(most);
  }

  private Component card(int i) {
    return div(
            h2("Region number " + i),
            p("Sales rose by " + i + " %.").style("color", "red"),
            button("More").id("more-" + i))
        .id("card-" + i);
  }

  private static long allocatedBy(Component page) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    write(page);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private static JsonWriter write(Component page) {
    JsonWriter out = new JsonWriter();
    page.write(out);
    return out;
  }

  // The writer doubles its room until the text fits.
  private static long buffers(int bytes) {
    long all = 0;
    for (long room = FIRST_ROOM; ; room *= 2) {
      all += room;
      if (room >= bytes) {
        return all;
      }
    }
  }
}
