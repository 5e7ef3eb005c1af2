// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.profile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** Records another Java process, by jcmd. */
public final class FlightRecorder {

  private static final String NAME = "name=bench";

  private final long pid;
  private final Path file;

  private FlightRecorder(long pid, Path file) {
    this.pid = pid;
    this.file = file;
  }

  /** Starts recording into a file. */
  public static FlightRecorder start(long pid, Path file) throws IOException {
    FlightRecorder recorder = new FlightRecorder(pid, file.toAbsolutePath());
    recorder.jcmd("JFR.start", NAME, "settings=profile", "filename=" + recorder.file);
    return recorder;
  }

  /** Stops recording and returns the file. */
  public Path stop() throws IOException {
    jcmd("JFR.stop", NAME);
    if (!Files.exists(file)) {
      throw new IOException("jcmd has written no recording to " + file);
    }
    return file;
  }

  private void jcmd(String... words) throws IOException {
    String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process process =
        new ProcessBuilder(
                Stream.concat(Stream.of(tool, String.valueOf(pid)), Arrays.stream(words)).toList())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException("jcmd failed: " + said);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }
}
