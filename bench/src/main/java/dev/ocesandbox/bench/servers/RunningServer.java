// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.servers;

import dev.ocesandbox.bench.http.Driver;
import dev.ocesandbox.bench.http.Request;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of ours. */
public final class RunningServer {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String name;
  private final int port;
  private final Path errors;
  private final Path output;
  private final long startedAt;
  private final Process process;

  private RunningServer(
      String name, int port, Path output, Path errors, long startedAt, Process process) {
    this.name = name;
    this.port = port;
    this.output = output;
    this.errors = errors;
    this.startedAt = startedAt;
    this.process = process;
  }

  static RunningServer launch(String name, int port, List<String> command, Path output, Path errors)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(port == 0 ? output.toFile() : discard())
            .redirectError(errors.toFile());
    long startedAt = System.nanoTime();
    return new RunningServer(name, port, output, errors, startedAt, builder.start());
  }

  /** A line for each request would fill the disk, and nobody reads it. */
  private static java.io.File discard() {
    return ProcessBuilder.Redirect.DISCARD.file();
  }

  /** Returns the port it listens at; 0 for what is no server. */
  public int port() {
    return port;
  }

  /** Asks until it answers; returns the milliseconds since its process was started. */
  public double millisToFirstAnswer(Request request) throws IOException {
    while (true) {
      try {
        Driver.ask(port, request);
        return (System.nanoTime() - startedAt) / 1e6;
      } catch (ConnectException e) {
        if (!process.isAlive() || System.nanoTime() - startedAt > PATIENCE.toNanos()) {
          throw new IOException(name + " did not start:\n" + Files.readString(errors), e);
        }
        pause(2);
      }
    }
  }

  /** Returns the resident memory of its Java process in megabytes. */
  public double residentMegabytes() throws IOException {
    Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(java().pid())).start();
    byte[] text = ps.getInputStream().readAllBytes();
    return Long.parseLong(new String(text, StandardCharsets.US_ASCII).trim()) / 1024.0;
  }

  /** Returns the processor time that its Java process has spent since it began. */
  public Duration processorTime() {
    return java().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Returns its Java process: itself, or the child where a script started it. */
  public ProcessHandle java() {
    return process
        .descendants()
        .filter(child -> child.info().command().orElse("").endsWith("java"))
        .findFirst()
        .orElse(process.toHandle());
  }

  /** Waits until it ends by itself and returns what it printed; throws when it failed. */
  public String output(Duration limit) throws IOException, InterruptedException {
    if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IOException(name + " did not end within " + limit);
    }
    if (process.exitValue() != 0) {
      throw new IOException(name + " failed:\n" + Files.readString(errors));
    }
    return Files.readString(output);
  }

  /** Stops it, politely first. */
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
      throw new IllegalStateException("interrupted", e);
    }
  }
}
