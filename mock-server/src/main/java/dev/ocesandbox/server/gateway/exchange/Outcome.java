// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.exchange;

import dev.ocesandbox.server.world.Guesses;
import dev.ocesandbox.server.world.Refusal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The result of an exchange, before it is rendered. */
public sealed interface Outcome {

  /**
   * The request was carried out.
   *
   * @param answer the answer to the caller
   * @param applied ids of the rules that were applied
   */
  record Done(Answer answer, List<String> applied) implements Outcome {}

  /**
   * The request was refused.
   *
   * @param refusal the refusal
   * @param diagnosis diagnosis of an invalid signature; null otherwise
   */
  record Denied(Refusal refusal, @Nullable Diagnosis diagnosis) implements Outcome {}

  /** Returns a success without applied rules. */
  static Outcome done(Answer answer) {
    return new Done(answer, List.of());
  }

  /** Returns a refusal. */
  static Outcome denied(Refusal refusal) {
    return new Denied(refusal, null);
  }

  /** Returns a refusal by a rule whose text has no placeholders. */
  static Outcome denied(String rule) {
    return denied(Refusal.by(rule));
  }

  /** Returns this outcome with {@code rules} added before the applied rules of a success. */
  default Outcome withAppliedBefore(List<String> rules) {
    return rules.isEmpty()
        ? this
        : fold(
            done ->
                new Done(
                    done.answer(), Stream.concat(rules.stream(), done.applied().stream()).toList()),
            denied -> denied);
  }

  /** Returns this outcome with the error that the rule of a refusal has in a world. */
  default Outcome readBy(Guesses guesses) {
    return fold(
        done -> done, denied -> new Denied(denied.refusal().readBy(guesses), denied.diagnosis()));
  }

  /** Applies the function for this case. */
  default <R> R fold(Function<Done, R> done, Function<Denied, R> denied) {
    return this instanceof Done d ? done.apply(d) : denied.apply((Denied) this);
  }
}
