// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs sample test classes inside a test. */
final class JUnitRunner {

  private JUnitRunner() {}

  static EngineExecutionResults run(Class<?>... classes) {
    return EngineTestKit.engine("junit-jupiter").selectors(selectors(classes)).execute();
  }

  static EngineExecutionResults runMethod(Class<?> type, String name) {
    return EngineTestKit.engine("junit-jupiter").selectors(selector(type, name)).execute();
  }

  /** Selects a method by its name, with any parameters. */
  static MethodSelector selector(Class<?> type, String name) {
    Method method =
        Stream.of(type.getDeclaredMethods())
            .filter(candidate -> candidate.getName().equals(name))
            .findFirst()
            .orElseThrow();
    return DiscoverySelectors.selectMethod(type, method);
  }

  static EngineExecutionResults runInParallel(Class<?>... classes) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectors(classes))
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
        .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
        .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
        .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "8")
        .execute();
  }

  private static ClassSelector[] selectors(Class<?>... classes) {
    return Stream.of(classes).map(DiscoverySelectors::selectClass).toArray(ClassSelector[]::new);
  }

  /** Returns the first failure, of a test or of a class. */
  static Throwable failure(EngineExecutionResults results) {
    List<Throwable> failures = failures(results);
    assertThat(failures).isNotEmpty();
    return failures.get(0);
  }

  /** Asserts that exactly {@code tests} tests succeeded and none failed. */
  static void assertPassed(EngineExecutionResults results, int tests) {
    assertThat(failures(results)).isEmpty();
    assertThat(results.testEvents().succeeded().count()).isEqualTo(tests);
  }

  private static List<Throwable> failures(EngineExecutionResults results) {
    return results
        .allEvents()
        .failed()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .flatMap(result -> result.getThrowable().stream())
        .toList();
  }
}
