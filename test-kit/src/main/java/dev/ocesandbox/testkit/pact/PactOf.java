// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The pact that tests write at the end of their run: what the client under test sent, and what the
 * sandbox answered. Part of {@code @OceSandbox}.
 *
 * <p>Requests enter if they fit their contracts and their test passes, without credentials and with
 * matching rules from the contracts. Requests in forks of a world do not enter. The file is {@code
 * <consumer>-<provider>.json}, in version 4 of the Pact specification. The same tests write the
 * same bytes if their clocks are frozen.
 *
 * <p>An attribute that is not set is taken from the configuration parameter of JUnit with its name:
 * {@code oce-sandbox.pact.consumer}, {@code .provider}, {@code .folder}, {@code .refusals} and
 * {@code .faults}. They can be set for all tests in {@code junit-platform.properties} or as system
 * properties.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface PactOf {

  /** The name of the client under test. Without one, no pact is written. */
  String consumer() default "";

  /** The name of the provider. If nothing sets one, it is {@code huaweicloud-bss}. */
  String provider() default "";

  /**
   * The folder of the file. If nothing sets one, it is {@code target/pacts}, or {@code build/pacts}
   * with Gradle.
   */
  String folder() default "";

  /** Whether refused requests enter, if the refusal depends on the request alone. */
  boolean keepRefusals() default false;

  /** Whether answers that a planned fault changed or delayed enter. */
  boolean keepFaults() default false;
}
