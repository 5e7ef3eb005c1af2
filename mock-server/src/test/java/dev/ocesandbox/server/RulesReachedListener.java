// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Writes, at the end of a test run, which rule each test has reached. */
public final class RulesReachedListener implements TestExecutionListener {

  /** A file for each JVM of the run, with a line for each pair: rule, tab, class and method. */
  static final Path FOLDER = Path.of("target", "rules-reached");

  private static final Path FILE = FOLDER.resolve(System.getProperty("oce.fork", "1") + ".tsv");

  @Override
  public void executionStarted(TestIdentifier test) {
    if (test.isTest()) {
      RulesReached.running(name(test));
    }
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (test.isTest()) {
      RulesReached.running("");
    }
  }

  private static String name(TestIdentifier test) {
    return test.getSource()
        .filter(MethodSource.class::isInstance)
        .map(MethodSource.class::cast)
        .map(method -> method.getClassName() + "#" + method.getMethodName())
        .orElse(test.getUniqueId());
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    List<String> lines =
        RulesReached.tests().entrySet().stream()
            .flatMap(rule -> rule.getValue().stream().map(test -> rule.getKey() + "\t" + test))
            .toList();
    if (lines.isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(FOLDER);
      Files.write(FILE, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
