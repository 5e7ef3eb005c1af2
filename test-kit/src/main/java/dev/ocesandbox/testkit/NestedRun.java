// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.flip.ClassRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs of test classes inside a run, with other readings of inferred rules. */
final class NestedRun {

  private static final String NUMBER = "oce-sandbox.nested-run";
  private static final String GUESSES = "oce-sandbox.guesses";

  /** What a nested run takes over from the run that it is in, if it is set. */
  private static final List<String> TAKEN_OVER =
      List.of(
          "oce-sandbox.scenario",
          "oce-sandbox.seed",
          "oce-sandbox.clock",
          "oce-sandbox.strictness",
          "oce-sandbox.allow",
          "oce-sandbox.lifetime",
          "oce-sandbox.runtime",
          "oce-sandbox.tls",
          "junit.jupiter.conditions.deactivate",
          "junit.jupiter.displayname.generator.default",
          "junit.jupiter.execution.timeout.default",
          "junit.jupiter.execution.timeout.mode",
          "junit.jupiter.extensions.autodetection.enabled",
          "junit.jupiter.extensions.testinstantiation.extensioncontextscope.default",
          "junit.jupiter.testclass.order.default",
          "junit.jupiter.testinstance.lifecycle.default",
          "junit.jupiter.testmethod.order.default");

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private NestedRun() {}

  static boolean isNested(ExtensionContext context) {
    return isNested(context::getConfigurationParameter);
  }

  /** Returns whether the run whose configuration parameters a function reads is a nested one. */
  static boolean isNested(Function<String, Optional<String>> project) {
    return project.apply(NUMBER).isPresent();
  }

  /** Returns the number of the nested run that a context belongs to; empty for the run itself. */
  static String number(ExtensionContext context) {
    return context.getConfigurationParameter(NUMBER).orElse("");
  }

  /** Returns the configuration parameters of a nested run with some readings. */
  static Map<String, String> parameters(ExtensionContext context, Map<String, String> readings) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String name : TAKEN_OVER) {
      context.getConfigurationParameter(name).ifPresent(value -> parameters.put(name, value));
    }
    parameters.put("junit.jupiter.execution.parallel.enabled", "false");
    parameters.put(GUESSES, Readings.text(readings));
    parameters.put(NUMBER, String.valueOf(NUMBERS.incrementAndGet()));
    return parameters;
  }

  /** Returns a run of tests that goes by some readings. */
  static ClassRun of(ExtensionContext context, Map<String, String> readings) {
    return new ClassRun(
        parameters(context, readings), nestedRun -> Readings.run(readings, nestedRun));
  }
}
