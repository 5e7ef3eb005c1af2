// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.Nearest;
import dev.ocesandbox.testkit.internal.pact.PactSettings;
import dev.ocesandbox.testkit.internal.report.ReportFolder;
import dev.ocesandbox.testkit.pact.PactOf;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Resolves the pact of a sandbox from annotations, the most specific one first, and the project.
 */
final class PactChoice {

  private final List<PactOf> mostSpecificFirst;
  private final Function<String, Optional<String>> project;

  private PactChoice(List<OceSandbox> annotations, Function<String, Optional<String>> project) {
    List<PactOf> pacts = new ArrayList<>(annotations.stream().map(OceSandbox::pact).toList());
    Collections.reverse(pacts);
    this.mostSpecificFirst = pacts;
    this.project = project;
  }

  /**
   * Returns the pact; empty if there is none.
   *
   * @throws IllegalArgumentException if a name or a configuration parameter is invalid
   */
  static Optional<PactSettings> of(
      List<OceSandbox> annotations, Function<String, Optional<String>> project) {
    PactChoice choice = new PactChoice(annotations, project);
    return choice.text("consumer", PactOf::consumer).map(choice::settings);
  }

  private PactSettings settings(String consumer) {
    String provider = text("provider", PactOf::provider).orElse(PactSettings.PROVIDER);
    Path folder =
        text("folder", PactOf::folder)
            .map(Path::of)
            .orElseGet(() -> ReportFolder.outputOf(Path.of("")).resolve("pacts"));
    return new PactSettings(
        new PactSettings.Name(consumer, provider, folder),
        isSet("refusals", PactOf::keepRefusals),
        isSet("faults", PactOf::keepFaults));
  }

  private Optional<String> text(String name, Function<PactOf, String> attribute) {
    return mostSpecificFirst.stream()
        .map(attribute)
        .filter(value -> !value.isEmpty())
        .findFirst()
        .or(() -> project.apply("pact." + name).map(String::trim).filter(text -> !text.isEmpty()));
  }

  private boolean isSet(String name, Predicate<PactOf> attribute) {
    String value = project.apply("pact." + name).orElse("false").trim().toLowerCase(Locale.ROOT);
    String known =
        Nearest.known(
            "value of the configuration parameter oce-sandbox.pact." + name,
            value,
            List.of("true", "false"));
    return known.equals("true") || mostSpecificFirst.stream().anyMatch(attribute);
  }
}
