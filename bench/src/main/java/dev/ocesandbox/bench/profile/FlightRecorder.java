// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.profile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** Records another Java process with jcmd. */
public final class FlightRecorder {

  private static final String NAME = "name=bench";

  private final long pid;
  private final Path file;

  private FlightRecorder(long pid, Path file) {
    this.pid = pid;
    this.file = file;
  }

  /** Starts a recording that will be written to a file. */
  public static FlightRecorder start(long pid, Path file) throws IOException {
    FlightRecorder recorder = new FlightRecorder(pid, file.toAbsolutePath());
    recorder.jcmd("JFR.start", NAME, "settings=profile", "filename=" + recorder.file);
    return recorder;
  }

  /** Stops the recording and returns its file. */
  public Path stop() throws IOException {
    jcmd("JFR.stop", NAME);
    if (!Files.exists(file)) {
      throw new IOException("jcmd did not write a recording to " + file);
    }
    return file;
  }

  private void jcmd(String... arguments) throws IOException {
    String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process process =
        new ProcessBuilder(
                Stream.concat(Stream.of(tool, String.valueOf(pid)), Arrays.stream(arguments))
                    .toList())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException("jcmd failed: " + output);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("Interrupted while waiting for jcmd", e);
    }
  }
}
