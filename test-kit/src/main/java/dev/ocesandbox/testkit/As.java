// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Selects the account or IAM user for a parameter of type {@code BssClient} or {@link Account}.
 *
 * <p>On a field of such a type, the field is set before each test: {@code @As("acme") BssClient
 * bss}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD})
public @interface As {

  /** Name of an account of the scenario, such as {@code acme-dev}. */
  String value();

  /** Name of an IAM user of the account, such as {@code reader}; empty for the account itself. */
  String user() default "";
}
