// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Selects the sandbox for a parameter or field, in a test class that has several fields with {@link
 * OceSandbox}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD})
public @interface From {

  /** Name of a field of type {@link Sandbox} with {@link OceSandbox}. */
  String value();
}
