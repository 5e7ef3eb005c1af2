// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test a world of its own on a sandbox, in this JVM unless told otherwise.
 *
 * <p>On a class: methods may then have parameters of the types {@link Sandbox}, {@link
 * SandboxClock}, {@link Given}, {@link Faults}, {@link SandboxControl}, {@link Account} and, with
 * the vendor's SDK on the class path, {@code BssClient}. On a field of type {@link Sandbox}: the
 * field is set before each test; that of a static field lives as long as the class. Tests may run
 * in parallel. There is one server for the whole JVM; it starts with the first test that needs it
 * and is closed after the last.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD})
@ExtendWith(SandboxExtension.class)
public @interface OceSandbox {

  /** The instant at which clocks stand still unless told otherwise: 16:30 in Beijing. */
  String CLOCK = "2026-01-15T08:30:00Z";

  /**
   * What the world begins with: {@code default}, {@code empty}, or the name of a JSON file, which
   * is looked for on the class path first.
   */
  String scenario() default "default";

  /** What the ids of the world are drawn from. */
  long seed() default 1;

  /** An instant (UTC) at which the clock stands still, or {@code real}. */
  String clock() default CLOCK;

  /** Whether a test fails for what would hurt its client on the real service. */
  Strictness strictness() default Strictness.STRICT;

  /** Kinds of findings that do not fail a test, such as {@code unknown-field}. */
  String[] allow() default {};

  /** How long a world is kept. */
  Lifetime lifetime() default Lifetime.METHOD;

  /** Where the server runs; tests are the same on each. */
  SandboxRuntime runtime() default SandboxRuntime.IN_PROCESS;
}
