// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal.flip;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** The results of a nested run by unique id: those of tests, and of classes that failed. */
final class TestResults implements TestExecutionListener {

  private static final int SHOWN = 300;

  private final Map<String, TestResult> results = new ConcurrentHashMap<>();
  private volatile Optional<TestPlan> plan = Optional.empty();

  /**
   * The result of a test.
   *
   * @param name class, containers and display name of the test
   * @param isTest whether it is a test; otherwise a class or container that failed by itself
   * @param passed whether it passed
   * @param text why it did not pass, the beginning; empty if it passed
   */
  record TestResult(String name, boolean isTest, boolean passed, String text) {}

  @Override
  public void testPlanExecutionStarted(TestPlan started) {
    plan = Optional.of(started);
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    if (test.isTest()) {
      put(test, false, "skipped: " + reason);
    }
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
    if (test.isTest() || !passed) {
      put(test, passed, passed ? "" : shown(result));
    }
  }

  private void put(TestIdentifier test, boolean passed, String text) {
    results.put(test.getUniqueId(), new TestResult(name(test), test.isTest(), passed, text));
  }

  /** Returns the names of a test and of what it is in, but for the engine. */
  private String name(TestIdentifier test) {
    Optional<TestIdentifier> parent = plan.flatMap(all -> all.getParent(test));
    return parent.isEmpty() || parent.get().getParentId().isEmpty()
        ? test.getDisplayName()
        : name(parent.get()) + " > " + test.getDisplayName();
  }

  private static String shown(TestExecutionResult result) {
    String text = result.getThrowable().map(Throwable::toString).orElse("aborted");
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
  }

  /** Returns the ids of the tests, and of classes and containers that failed after their tests. */
  Set<String> ids() {
    Set<String> ids = new TreeSet<>();
    results.forEach(
        (id, result) -> {
          boolean beforeTests =
              results.keySet().stream().noneMatch(one -> one.startsWith(id + "/"));
          if (result.isTest() || !beforeTests) {
            ids.add(id);
          }
        });
    return ids;
  }

  /** Returns the result of a test; that of its class or container if it failed before the test. */
  Optional<TestResult> find(String id) {
    return Optional.ofNullable(results.get(id))
        .or(
            () ->
                results.entrySet().stream()
                    .filter(one -> id.startsWith(one.getKey() + "/"))
                    .map(Map.Entry::getValue)
                    .filter(one -> !one.passed())
                    .findFirst());
  }

  /** Returns all results, in the order of their ids. */
  List<TestResult> all() {
    return List.copyOf(new TreeMap<>(results).values());
  }
}
