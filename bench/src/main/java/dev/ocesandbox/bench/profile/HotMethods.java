// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.profile;

import dev.ocesandbox.bench.report.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * The methods of a recording that used most CPU time, by their own time and including the methods
 * they call. Only samples of the server's request threads are counted.
 */
public final class HotMethods {

  private static final int ROWS = 20;
  private static final String SERVER_THREADS = "oce-sandbox";

  private final Map<String, Integer> own = new HashMap<>();
  private final Map<String, Integer> total = new HashMap<>();
  private int samples;

  private HotMethods() {}

  /** Reads a recording. */
  public static HotMethods of(Path recording) throws IOException {
    HotMethods methods = new HotMethods();
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        methods.add(file.readEvent());
      }
    }
    return methods;
  }

  private void add(RecordedEvent event) {
    if (!event.getEventType().getName().equals("jdk.ExecutionSample")
        || event.getStackTrace() == null
        || !String.valueOf(threadName(event)).startsWith(SERVER_THREADS)) {
      return;
    }
    samples++;
    List<RecordedFrame> frames = event.getStackTrace().getFrames();
    own.merge(name(frames.get(0)), 1, Integer::sum);
    Set<String> seen = new HashSet<>();
    for (RecordedFrame frame : frames) {
      if (seen.add(name(frame))) {
        total.merge(name(frame), 1, Integer::sum);
      }
    }
  }

  private static String threadName(RecordedEvent event) {
    var thread = event.getThread("sampledThread");
    return thread == null ? "" : thread.getJavaName();
  }

  private static String name(RecordedFrame frame) {
    return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
  }

  /** Returns the methods with the highest own time. */
  public Table own() {
    return table("method", own, name -> true);
  }

  /**
   * Returns methods of the sandbox and of its libraries' entry points, including what they call.
   */
  public Table total() {
    return table(
        "method, including the methods it calls",
        total,
        name ->
            (name.startsWith("dev.ocesandbox")
                    || name.equals("com.networknt.schema.Schema.validate")
                    || name.startsWith("io.javalin.jetty"))
                && !name.contains("lambda$")
                && !name.contains("$$"));
  }

  private Table table(String title, Map<String, Integer> counts, Predicate<String> included) {
    Table table = new Table("% of " + samples + " samples", title);
    counts.entrySet().stream()
        .filter(entry -> included.test(entry.getKey()))
        .sorted(Collections.reverseOrder(Map.Entry.comparingByValue()))
        .limit(ROWS)
        .forEach(entry -> table.row(100.0 * entry.getValue() / samples, entry.getKey()));
    return table;
  }
}
