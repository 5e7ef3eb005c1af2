// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No file has taken several jobs: 300 lines is the stop, and half of all files stay under 100. */
class SizeTest {

  private static final int STOP = 300;

  @Test
  void no_source_file_is_longer_than_300_lines() throws IOException {
    List<String> tooLong = new ArrayList<>();
    List<Integer> lengths = new ArrayList<>();
    for (String module : List.of("contracts", "fixtures", "mock-server", "test-kit")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          int lines = Files.readAllLines(file).size();
          lengths.add(lines);
          if (lines > STOP) {
            tooLong.add(file + ": " + lines);
          }
        }
      }
    }
    lengths.sort(Integer::compare);
    assertThat(tooLong).isEmpty();
    assertThat(lengths).hasSizeGreaterThan(200);
    assertThat(lengths.get(lengths.size() / 2)).as("median length").isLessThanOrEqualTo(100);
  }
}
