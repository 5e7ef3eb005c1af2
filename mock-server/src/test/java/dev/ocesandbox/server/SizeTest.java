// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No file has taken several jobs: 300 lines is the stop, and half of all files stay under 100. */
class SizeTest {

  private static final int STOP = 300;

  @Test
  void no_source_file_is_longer_than_300_lines() throws IOException {
    Map<Path, Integer> lengths = lengths("main");

    assertThat(lengths).hasSizeGreaterThan(200);
    assertThat(tooLong(lengths)).isEmpty();
    assertThat(lengths.values().stream().sorted().skip(lengths.size() / 2).findFirst())
        .as("median length")
        .hasValueSatisfying(median -> assertThat(median).isLessThanOrEqualTo(100));
  }

  @Test
  void no_test_file_is_longer_than_300_lines() throws IOException {
    Map<Path, Integer> lengths = lengths("test");

    assertThat(lengths).hasSizeGreaterThan(200);
    assertThat(tooLong(lengths)).isEmpty();
  }

  private static Map<Path, Integer> tooLong(Map<Path, Integer> lengths) {
    Map<Path, Integer> tooLong = new TreeMap<>(lengths);
    tooLong.values().removeIf(lines -> lines <= STOP);
    return tooLong;
  }

  private static Map<Path, Integer> lengths(String sources) throws IOException {
    Map<Path, Integer> lengths = new TreeMap<>();
    for (String module : List.of("contracts", "fixtures", "mock-server", "test-kit", "pact")) {
      Path folder = Path.of("..", module, "src", sources, "java");
      if (Files.exists(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
            lengths.put(file, Files.readAllLines(file).size());
          }
        }
      }
    }
    return lengths;
  }
}
