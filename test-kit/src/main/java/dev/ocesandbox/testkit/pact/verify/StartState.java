// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import au.com.dius.pact.core.model.ProviderState;
import dev.ocesandbox.testkit.ControlApiException;
import dev.ocesandbox.testkit.OceSandbox;
import dev.ocesandbox.testkit.Sandbox;
import dev.ocesandbox.testkit.SandboxBuilder;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the world of an interaction starts.
 *
 * @param scenario name of the scenario
 * @param seed seed of its ids
 * @param clock instant at which its clock is frozen
 */
record StartState(String scenario, long seed, Instant clock) {

  private static final StartState STANDARD =
      new StartState("default", 1, Instant.parse(OceSandbox.CLOCK));

  private static final Pattern SENTENCE =
      Pattern.compile(
          "\\s*the\\s+world\\s+has\\s+scenario\\s+(\\S{1,100}?),?\\s+seed\\s+(\\S{1,40})"
              + "\\s+and\\s+time\\s+(\\S{1,60})\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PLACE = Pattern.compile("\\$?\\{\\w+}");

  private static final Pattern SCENARIO = Pattern.compile("[\\w-]{1,64}(\\.json)?");

  /** Returns the start that the first state names, else the standard world. */
  static StartState of(List<ProviderState> states) {
    if (states.isEmpty()) {
      return STANDARD;
    }
    ProviderState first = states.get(0);
    Matcher sentence = SENTENCE.matcher(first.getName());
    if (!sentence.matches()) {
      return STANDARD;
    }
    return new StartState(
        scenario(value(first, "scenario", sentence.group(1))),
        seed(value(first, "seed", sentence.group(2))),
        clock(value(first, "time", sentence.group(3))));
  }

  /** The text may have a place such as {@code ${seed}} for a parameter, but no other value. */
  private static String value(ProviderState state, String name, String inText) {
    @Nullable Object parameter = state.getParams().get(name);
    if (parameter == null) {
      return inText;
    }
    String given = parameter.toString();
    if (!inText.equals(given) && !PLACE.matcher(inText).matches()) {
      throw new InteractionProblem(
          "The state says %s %s, its parameters say %s".formatted(name, inText, given));
    }
    return given;
  }

  /** A pact may name a file of the class path, but none elsewhere. */
  private static String scenario(String text) {
    if (!SCENARIO.matcher(text).matches()) {
      throw new InteractionProblem("Expected the name of a scenario, but was " + text);
    }
    return text;
  }

  private static long seed(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new InteractionProblem("Expected a whole number as seed of the world, but was " + text);
    }
  }

  /** A world whose clock was running has no time that could be repeated. */
  private static Instant clock(String text) {
    if (text.equals("real")) {
      return STANDARD.clock;
    }
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new InteractionProblem(
          "Expected an instant such as %s as time of the world, but was %s"
              .formatted(OceSandbox.CLOCK, text));
    }
  }

  /**
   * Creates a world that starts like this.
   *
   * @throws InteractionProblem if there is no such scenario
   */
  Sandbox start(ProviderServer server) {
    SandboxBuilder builder = Sandbox.with().scenario(scenario).seed(seed).clock(clock);
    server.use(builder);
    try {
      return builder.start();
    } catch (IllegalArgumentException | ControlApiException e) {
      throw new InteractionProblem(String.valueOf(e.getMessage()), e);
    }
  }
}
