// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Writes down, at the end of a test run, which rules it has reached. */
public final class RulesReachedListener implements TestExecutionListener {

  static final Path FILE = Path.of("target", "rules-reached.txt");

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    if (RulesReached.ids().isEmpty()) {
      return;
    }
    try {
      Files.write(FILE, RulesReached.ids().stream().sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
