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
 * Runs tests where a build names an image, as docker/check does; there Docker is no longer a matter
 * of luck, and what fails has failed. Elsewhere they are skipped with a reason.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(WithImage.Condition.class)
public @interface WithImage {

  /** Looks for the name. */
  final class Condition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return Image.isOurs()
          ? ConditionEvaluationResult.disabled(
              "No image is named; docker/with-daemon docker/check builds one and runs this")
          : ConditionEvaluationResult.enabled("On the image " + Image.name());
    }
  }
}
