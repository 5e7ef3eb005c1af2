// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.servers;

import dev.ocesandbox.bench.cpu.CpuMeter;
import dev.ocesandbox.bench.cpu.CpuTime;
import dev.ocesandbox.bench.http.Driver;
import dev.ocesandbox.bench.http.Request;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process that the benchmarks started. */
public final class ServerProcess {

  private static final Duration STARTUP_TIMEOUT = Duration.ofSeconds(60);

  private final String name;
  private final int port;
  private final Path errors;
  private final Path output;
  private final long startedAt;
  private final Process process;
  private @Nullable CpuMeter meter;

  private ServerProcess(
      String name, int port, Path output, Path errors, long startedAt, Process process) {
    this.name = name;
    this.port = port;
    this.output = output;
    this.errors = errors;
    this.startedAt = startedAt;
    this.process = process;
  }

  static ServerProcess launch(String name, int port, List<String> command, Path output, Path errors)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(port == 0 ? output.toFile() : discard())
            .redirectError(errors.toFile());
    long startedAt = System.nanoTime();
    return new ServerProcess(name, port, output, errors, startedAt, builder.start());
  }

  /** Discards the output of servers, because a line per request would fill the disk. */
  private static File discard() {
    return ProcessBuilder.Redirect.DISCARD.file();
  }

  /** Returns the port, or 0 if the process is not a server. */
  public int port() {
    return port;
  }

  /** Waits for the first response and returns the milliseconds since the start of the process. */
  public double awaitFirstResponse(Request request) throws IOException {
    while (true) {
      try {
        Driver.send(port, request);
        return (System.nanoTime() - startedAt) / 1e6;
      } catch (ConnectException e) {
        if (!process.isAlive() || System.nanoTime() - startedAt > STARTUP_TIMEOUT.toNanos()) {
          throw new IOException(name + " did not start:\n" + Files.readString(errors), e);
        }
        pause(2);
      }
    }
  }

  /** Returns the memory of the Java process. */
  public Memory memory() throws IOException {
    return Memory.of(java().pid());
  }

  /** Returns the CPU time that the Java process has used so far. */
  public CpuTime cpuTime() {
    if (meter == null) {
      meter = new CpuMeter(java());
    }
    return meter.read();
  }

  /** Returns the Java process, which is a child process if a script started it. */
  public ProcessHandle java() {
    return process
        .descendants()
        .filter(child -> child.info().command().orElse("").endsWith("java"))
        .findFirst()
        .orElse(process.toHandle());
  }

  /** Waits until the process exits and returns its output. */
  public String output(Duration limit) throws IOException, InterruptedException {
    if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IOException(name + " did not exit within " + limit);
    }
    if (process.exitValue() != 0) {
      throw new IOException(name + " failed:\n" + Files.readString(errors));
    }
    return Files.readString(output);
  }

  /** Stops the process, forcibly after 8 seconds. */
  void stop() {
    List<ProcessHandle> all = process.descendants().toList();
    all.forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(8, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    all.forEach(ProcessHandle::destroyForcibly);
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException("Interrupted while waiting for a server", e);
    }
  }
}
