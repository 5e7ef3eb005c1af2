// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.pact.PactOf;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test its own world on a sandbox server, which runs in this JVM by default.
 *
 * <p>On a class, the annotation provides method parameters of type {@link Sandbox}, {@link
 * SandboxClock}, {@link Given}, {@link Faults}, {@link SandboxControl} and {@link Account} and, if
 * the vendor's SDK is on the class path, {@code BssClient}.
 *
 * <p>On a field of type {@link Sandbox}, the field is set before each test. A static field is set
 * once and keeps its world for the whole class.
 *
 * <p>An attribute that is not set is taken from the annotation of a base class, then from the
 * configuration parameter of JUnit with its name, such as {@code oce-sandbox.scenario} in {@code
 * junit-platform.properties}.
 *
 * <p>Tests can run in parallel. All tests of a JVM share one server, which starts with the first
 * test that needs it and stops after the last one.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD})
@ExtendWith(SandboxExtension.class)
public @interface OceSandbox {

  /** The default time at which clocks are frozen: 16:30 in Beijing. */
  String CLOCK = "2026-01-15T08:30:00Z";

  /** The value of {@link #seed} that means none. */
  long INHERITED_SEED = Long.MIN_VALUE;

  /**
   * The scenario that the world starts with: {@code default}, {@code empty}, or the name of a JSON
   * file on the class path or on disk. The class path is searched first.
   */
  String scenario() default "";

  /** The seed for the ids of the world. If nothing sets one, it is 1. */
  long seed() default INHERITED_SEED;

  /**
   * The instant (UTC) at which the clock is frozen, or {@code real} for a running clock. If nothing
   * sets one, it is {@link #CLOCK}.
   */
  String clock() default "";

  /** Whether findings about the client fail the test. */
  Strictness strictness() default Strictness.INHERITED;

  /**
   * Findings that never fail a test: kinds such as {@link FindingKind#UNKNOWN_FIELD}, alone or with
   * an operation, such as {@code not-built:KeystoneListGroups}. Those of base classes and of {@code
   * junit-platform.properties} are added.
   */
  String[] allow() default {};

  /** How long a world is kept. */
  Lifetime lifetime() default Lifetime.INHERITED;

  /** Where the server runs. Tests behave the same with each runtime. */
  SandboxRuntime runtime() default SandboxRuntime.INHERITED;

  /**
   * Whether the server speaks HTTPS as well, on the same port, and is a proxy for the host names of
   * the real service: see {@link Sandbox#trustStore} and {@link Sandbox#proxy}. It is also on if
   * the annotation of a base class or {@code oce-sandbox.tls} in {@code junit-platform.properties}
   * is {@code true}. Tests with and without it use two servers.
   */
  boolean tls() default false;

  /** The pact that the test contributes to. By default none is written. */
  PactOf pact() default @PactOf;

  /**
   * Whether the tests of the class run again after it, once for each other way to read an inferred
   * rule that they touched, to list the tests whose result depends on a guess. It is also on if the
   * annotation of a base class or {@code oce-sandbox.flip-guesses} in {@code
   * junit-platform.properties} is {@code true}. The result is in {@code guesses.json} and {@code
   * index.html} in the folder of the reports; it fails no test unless {@code
   * oce-sandbox.flip-guesses.fail} is {@code true}. Needs {@code junit-platform-launcher}, which
   * Maven Surefire and Gradle have.
   */
  boolean flipGuesses() default false;
}
