// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Resident memory of a process in megabytes of 1,048,576 bytes.
 *
 * @param now the current value
 * @param peak the largest value since its start; on other systems than Linux the current one
 */
public record Memory(double now, double peak) {

  static Memory of(long pid) throws IOException {
    Path status = Path.of("/proc", String.valueOf(pid), "status");
    if (!Files.exists(status)) {
      double now = ps(pid);
      return new Memory(now, now);
    }
    List<String> lines = Files.readAllLines(status);
    return new Memory(megabytes(lines, "VmRSS:"), megabytes(lines, "VmHWM:"));
  }

  private static double megabytes(List<String> lines, String name) {
    return lines.stream()
            .filter(line -> line.startsWith(name))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .findFirst()
            .orElse(0)
        / 1024.0;
  }

  private static double ps(long pid) throws IOException {
    Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
    byte[] text = ps.getInputStream().readAllBytes();
    return Long.parseLong(new String(text, StandardCharsets.US_ASCII).strip()) / 1024.0;
  }
}
