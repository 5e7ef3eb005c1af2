// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The options of the JVM that the launcher and the image share. */
@Timeout(60)
class JvmOptionsTest {

  /** The argument that has the JVM read the options. */
  static final String FILE = "@" + Path.of("src/main/app/jvm.options").toAbsolutePath();

  private static final Pattern FLAG = Pattern.compile("^ *\\w+ (\\w+) += (\\S+)");

  /** Returns the flags of a JVM with these options, by name. */
  private static Map<String, String> flags(String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.add(FILE);
    command.addAll(List.of(options));
    command.addAll(List.of("-XX:+PrintFlagsFinal", "-version"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    Map<String, String> flags = new HashMap<>();
    for (String line :
        new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList()) {
      Matcher flag = FLAG.matcher(line);
      if (flag.find()) {
        flags.put(flag.group(1), flag.group(2));
      }
    }
    assertThat(process.waitFor()).as("%s", flags).isZero();
    return flags;
  }

  private static long mebibytes(Map<String, String> flags, String name) {
    return Long.parseLong(flags.getOrDefault(name, "0")) / 1_048_576;
  }

  @Test
  void the_heap_starts_small_and_garbage_does_not_make_it_grow() throws Exception {
    Map<String, String> flags = flags("-XX:+UseSerialGC");

    assertThat(mebibytes(flags, "InitialHeapSize")).isEqualTo(32);
    assertThat(mebibytes(flags, "NewSize")).isEqualTo(24);
    assertThat(mebibytes(flags, "MaxNewSize")).isEqualTo(24);
    assertThat(flags)
        .containsEntry("MinHeapFreeRatio", "20")
        .containsEntry("MaxHeapFreeRatio", "40")
        .containsEntry("ExitOnOutOfMemoryError", "true")
        .containsEntry("UsePerfData", "false");
  }

  @Test
  void the_largest_heap_is_the_usual_share_of_the_memory() throws Exception {
    assertThat(flags("-XX:+UseSerialGC")).containsEntry("MaxRAMPercentage", "25.000000");
  }

  @Test
  void later_options_override_each_of_them() throws Exception {
    Map<String, String> flags =
        flags("-XX:+UseG1GC", "-Xms64m", "-Xmn48m", "-XX:MaxHeapFreeRatio=70", "-Xmx512m");

    assertThat(mebibytes(flags, "InitialHeapSize")).isEqualTo(64);
    assertThat(mebibytes(flags, "MaxNewSize")).isEqualTo(48);
    assertThat(mebibytes(flags, "MaxHeapSize")).isEqualTo(512);
    assertThat(flags).containsEntry("UseG1GC", "true").containsEntry("MaxHeapFreeRatio", "70");
  }
}
