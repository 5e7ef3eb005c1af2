// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.containers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs tests only if the build selects an image, as docker/check does. Then Docker is required, and
 * a missing daemon fails the tests instead of skipping them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(RequiresImage.Condition.class)
public @interface RequiresImage {

  /** Checks whether an image is selected. */
  final class Condition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return Image.isLocal()
          ? ConditionEvaluationResult.disabled(
              "No image is selected. docker/with-daemon docker/check builds one and runs these"
                  + " tests")
          : ConditionEvaluationResult.enabled("Image " + Image.name());
    }
  }
}
