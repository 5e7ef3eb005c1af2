// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.JsonValue;
import dev.ocesandbox.testkit.internal.flip.Flips;
import dev.ocesandbox.testkit.internal.flip.KnownGuess;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * A test class whose tests run again when it has finished, once for each other way to read a rule
 * that they touched. Thread-safe.
 *
 * <p>The tests of nested classes belong to their outermost class.
 */
final class FlippedClass implements CloseableResource, AutoCloseable {

  private static final Namespace NAMESPACE = Namespace.create(FlippedClass.class);
  private static final String FAIL = "oce-sandbox.flip-guesses.fail";

  private final ExtensionContext context;
  private final Set<String> tests = ConcurrentHashMap.newKeySet();
  private final Set<String> touched = ConcurrentHashMap.newKeySet();
  private volatile List<KnownGuess> known = List.of();
  private volatile @Nullable String problem;

  private FlippedClass(ExtensionContext context) {
    this.context = context;
  }

  /** Begins to watch the class of a context if its tests should run again. */
  static void prepare(ExtensionContext context) {
    if (!NestedRun.isNested(context) && isFlipped(context)) {
      ExtensionContext top = outermost(context);
      top.getStore(NAMESPACE)
          .getOrComputeIfAbsent(
              FlippedClass.class, key -> new FlippedClass(top), FlippedClass.class);
    }
  }

  private static boolean isFlipped(ExtensionContext context) {
    try {
      return SandboxDeclaration.visible(context).stream()
          .anyMatch(declaration -> declaration.settings().flipGuesses());
    } catch (ExtensionConfigurationException e) {
      // Each test of the class fails with this error.
      return false;
    }
  }

  private static ExtensionContext outermost(ExtensionContext context) {
    ExtensionContext found = context;
    for (@Nullable ExtensionContext at = context; at != null; at = at.getParent().orElse(null)) {
      if (at.getTestClass().isPresent()) {
        found = at;
      }
    }
    return found;
  }

  private static Optional<FlippedClass> of(ExtensionContext context) {
    return Optional.ofNullable(
        outermost(context).getStore(NAMESPACE).get(FlippedClass.class, FlippedClass.class));
  }

  /** Notes that a test has run. */
  static void note(ExtensionContext context) {
    of(context).ifPresent(flipped -> flipped.tests.add(context.getUniqueId()));
  }

  /** Notes the rules that the requests to a sandbox touched, when it is closed. */
  static Sandbox watched(Sandbox sandbox, ExtensionContext context) {
    of(context)
        .ifPresent(flipped -> sandbox.closeActions().add(() -> flipped.touch(sandbox.control())));
    return sandbox;
  }

  private void touch(SandboxControl control) {
    try {
      if (known.isEmpty()) {
        known = KnownGuess.list(control.get("/_sandbox/guesses").body());
      }
      for (JsonValue guess : control.get("coverage").body().list("guesses")) {
        touched.add(guess.text("rule"));
      }
    } catch (RuntimeException e) {
      problem = "cannot read which rules the tests touched: " + e.getMessage();
    }
  }

  /**
   * Runs the tests again and reports what they rest on.
   *
   * @throws AssertionError if they rest on guesses and the project wants this to fail
   */
  @Override
  public void close() {
    String reason = problem;
    if (reason != null) {
      say(reason);
    }
    List<KnownGuess> flipped =
        known.stream().filter(guess -> touched.contains(guess.rule())).toList();
    if (tests.isEmpty() || flipped.isEmpty()) {
      return;
    }
    String name = context.getRequiredTestClass().getName();
    Map<String, String> own = new TreeMap<>();
    SandboxDeclaration.visible(context).forEach(d -> own.putAll(d.config().guesses()));
    try {
      Flips flips =
          new Flips(
              name, Set.copyOf(tests), readings -> NestedRun.of(context, with(own, readings)));
      Flips.Result result = flips.run(flipped, own, FlippedClass::say);
      SandboxStore.run(context).add(name, result.runs(), result.rows());
      say(result.summary());
      if (result.isGuessing() && isFailing()) {
        throw new AssertionError(result.summary());
      }
    } catch (NoClassDefFoundError e) {
      say(
          "flipGuesses needs JUnit's launcher. Add org.junit.platform:junit-platform-launcher to"
              + " the test class path");
    }
  }

  private static Map<String, String> with(Map<String, String> own, Map<String, String> readings) {
    Map<String, String> all = new TreeMap<>(own);
    all.putAll(readings);
    return all;
  }

  private boolean isFailing() {
    return context.getConfigurationParameter(FAIL).map(Boolean::parseBoolean).orElse(false);
  }

  private static void say(String line) {
    System.out.println("oce-sandbox: " + line);
  }
}
