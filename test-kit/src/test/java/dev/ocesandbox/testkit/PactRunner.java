// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/**
 * Runs test classes that write pacts into a folder.
 *
 * @param folder the folder
 * @param parameters further configuration parameters
 */
record PactRunner(Path folder, Map<String, String> parameters) {

  static final String FILE = "billing-portal-huaweicloud-bss.json";

  PactRunner(Path folder) {
    this(folder, Map.of());
  }

  PactRunner with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(parameters);
    more.put(name, value);
    return new PactRunner(folder, more);
  }

  EngineExecutionResults run(Class<?>... classes) {
    EngineTestKit.Builder engine =
        EngineTestKit.engine("junit-jupiter")
            .configurationParameter("oce-sandbox.pact.folder", folder.toString());
    parameters.forEach(engine::configurationParameter);
    for (Class<?> type : classes) {
      engine.selectors(DiscoverySelectors.selectClass(type));
    }
    return engine.execute();
  }

  /** Runs classes whose tests all pass, and returns the pact of the billing portal. */
  String pactOf(Class<?>... classes) {
    EngineExecutionResults results = run(classes);
    JUnitRunner.assertPassed(results, (int) results.testEvents().started().count());
    return read(FILE);
  }

  /** Runs classes and returns what is printed meanwhile. */
  @SuppressWarnings("SystemOut") // what users read there is what this returns
  String printedBy(Class<?>... classes) {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      run(classes);
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Returns the names of the pacts. */
  List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> String.valueOf(file.getFileName()))
          .sorted()
          .toList();
    }
  }
}
