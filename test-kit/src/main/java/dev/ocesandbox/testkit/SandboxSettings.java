// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.Nearest;
import dev.ocesandbox.testkit.internal.pact.PactSettings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The settings of a sandbox, resolved from annotations and from the configuration of the project.
 *
 * @param config how its world starts and what fails a test
 * @param lifetime how long its world is kept
 * @param runtime where its server runs
 * @param tls whether its server serves HTTPS as well
 * @param flipGuesses whether its tests are run again with other readings of inferred rules
 */
record SandboxSettings(
    SandboxConfig config,
    Lifetime lifetime,
    SandboxRuntime runtime,
    boolean tls,
    boolean flipGuesses) {

  private static final String PREFIX = "oce-sandbox.";

  /**
   * Resolves settings.
   *
   * @param annotations the annotations that apply, the most specific one last
   * @param project reads a configuration parameter of JUnit
   * @throws IllegalArgumentException if a configuration parameter has an invalid value
   */
  static SandboxSettings of(
      List<OceSandbox> annotations, Function<String, Optional<String>> project) {
    Resolver resolver = new Resolver(annotations, name -> project.apply(PREFIX + name));
    PactSettings pact =
        PactChoice.of(annotations, name -> project.apply(PREFIX + name)).orElse(null);
    SandboxConfig config =
        new SandboxConfig(
            resolver.text("scenario", OceSandbox::scenario, SandboxConfig.STANDARD.scenario()),
            resolver.seed(),
            resolver.text("clock", OceSandbox::clock, OceSandbox.CLOCK),
            resolver.choice("strictness", OceSandbox::strictness, Strictness.values()),
            resolver.allow(),
            pact,
            project.apply(PREFIX + "guesses").map(Readings::parse).orElseGet(Readings::current),
            Counting.of(project, pact));
    return new SandboxSettings(
        config,
        resolver.choice("lifetime", OceSandbox::lifetime, Lifetime.values()),
        resolver.choice("runtime", OceSandbox::runtime, SandboxRuntime.values()),
        resolver.isSet("tls", OceSandbox::tls),
        resolver.isSet("flip-guesses", OceSandbox::flipGuesses));
  }

  /** Looks for a value in the annotations, the most specific one first, and then in the project. */
  private record Resolver(
      List<OceSandbox> annotations, Function<String, Optional<String>> project) {

    private <T> Optional<T> last(Function<OceSandbox, T> attribute, Predicate<T> isSet) {
      List<T> set = new ArrayList<>(annotations.stream().map(attribute).filter(isSet).toList());
      return set.isEmpty() ? Optional.empty() : Optional.of(set.get(set.size() - 1));
    }

    String text(String name, Function<OceSandbox, String> attribute, String fallback) {
      return last(attribute, value -> !value.isEmpty())
          .or(() -> project.apply(name))
          .orElse(fallback);
    }

    long seed() {
      return last(OceSandbox::seed, value -> value != OceSandbox.INHERITED_SEED)
          .or(() -> project.apply("seed").map(Resolver::number))
          .orElse(SandboxConfig.STANDARD.seed());
    }

    private static Long number(String text) {
      try {
        return Long.valueOf(text.trim());
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            "Expected a number in the configuration parameter %sseed, but was '%s'"
                .formatted(PREFIX, text),
            e);
      }
    }

    /** Returns a constant. The last one stands for no value, and the first is the default. */
    <T extends Enum<T>> T choice(String name, Function<OceSandbox, T> attribute, T[] constants) {
      return last(attribute, value -> value != constants[constants.length - 1])
          .or(() -> project.apply(name).map(text -> constant(name, text, constants)))
          .orElse(constants[0]);
    }

    /** Returns whether an annotation or the project turns something on. */
    boolean isSet(String name, Predicate<OceSandbox> attribute) {
      String value =
          Nearest.known(
              "value of the configuration parameter " + PREFIX + name,
              project.apply(name).map(Resolver::wire).orElse("false"),
              List.of("true", "false"));
      return value.equals("true") || annotations.stream().anyMatch(attribute);
    }

    private static <T extends Enum<T>> T constant(String name, String text, T[] constants) {
      List<String> names =
          Stream.of(constants).limit(constants.length - 1L).map(Resolver::wire).toList();
      String known =
          Nearest.known("value of the configuration parameter " + PREFIX + name, wire(text), names);
      return constants[names.indexOf(known)];
    }

    private static String wire(Object constant) {
      return constant.toString().trim().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<String> allow() {
      Set<String> all = new LinkedHashSet<>();
      project.apply("allow").ifPresent(text -> Stream.of(text.split("[,\\s]+")).forEach(all::add));
      annotations.forEach(annotation -> all.addAll(List.of(annotation.allow())));
      all.remove("");
      return List.copyOf(all);
    }
  }
}
