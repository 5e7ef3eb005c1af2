// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.cpu;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads the CPU time of a Java process. The parts are known on Linux only; elsewhere they are zero.
 *
 * <p>Compiler threads end after they were idle for five seconds. Their last known time counts on,
 * so nothing is lost if there is a reading every five seconds while the process works.
 */
public final class CpuMeter {

  private final ProcessHandle process;
  private final Path threads;
  private final Map<Integer, ThreadTime> lastKnown = new HashMap<>();

  /** Creates a meter for a process. */
  public CpuMeter(ProcessHandle process) {
    this.process = process;
    this.threads = Path.of("/proc", String.valueOf(process.pid()), "task");
  }

  /** Returns the CPU time since the start of the process. */
  public synchronized CpuTime read() {
    Duration total = process.info().totalCpuDuration().orElse(Duration.ZERO);
    if (Files.isDirectory(threads)) {
      readThreads();
    }
    return new CpuTime(total, sum(ThreadKind.JIT), sum(ThreadKind.GC));
  }

  private void readThreads() {
    try (DirectoryStream<Path> tasks = Files.newDirectoryStream(threads)) {
      for (Path task : tasks) {
        readThread(task);
      }
    } catch (IOException e) {
      // The process has ended. What is known of it remains.
    }
  }

  private void readThread(Path task) {
    try {
      ThreadTime time = ThreadTime.parse(Files.readString(task.resolve("stat")));
      if (time.kind() != ThreadKind.OTHER) {
        lastKnown.put(time.id(), time);
      }
    } catch (IOException e) {
      // The thread has ended since its folder was listed.
    }
  }

  private Duration sum(ThreadKind kind) {
    return lastKnown.values().stream()
        .filter(time -> time.kind() == kind)
        .map(ThreadTime::used)
        .reduce(Duration.ZERO, Duration::plus);
  }
}
