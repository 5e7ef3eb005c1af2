// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway;

import dev.ocesandbox.server.world.Refusal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** How an exchange ends, before it is turned into bytes. */
public sealed interface Outcome {

  /**
   * It was done.
   *
   * @param answer what the caller gets
   * @param applied ids of the rules that shaped it
   */
  record Done(Answer answer, List<String> applied) implements Outcome {}

  /**
   * It was refused.
   *
   * @param refusal by which rule
   * @param fields what the error body holds besides code and text; null when nothing
   * @param diagnosis what is known about a failed authentication; null otherwise
   */
  record Denied(Refusal refusal, @Nullable ObjectNode fields, @Nullable Diagnosis diagnosis)
      implements Outcome {}

  /** Done without a rule worth naming. */
  static Outcome done(Answer answer) {
    return new Done(answer, List.of());
  }

  /** Refused by a rule. */
  static Outcome denied(Refusal refusal) {
    return new Denied(refusal, null, null);
  }

  /** Refused by a rule whose text has no placeholders. */
  static Outcome denied(String rule) {
    return denied(Refusal.by(rule));
  }

  /** Returns this outcome with the rules that were applied before it was reached. */
  default Outcome after(List<String> rules) {
    return rules.isEmpty()
        ? this
        : fold(
            done ->
                new Done(
                    done.answer(), Stream.concat(rules.stream(), done.applied().stream()).toList()),
            denied -> denied);
  }

  /** Looks at both cases. */
  default <R> R fold(Function<Done, R> done, Function<Denied, R> denied) {
    return this instanceof Done d ? done.apply(d) : denied.apply((Denied) this);
  }
}
