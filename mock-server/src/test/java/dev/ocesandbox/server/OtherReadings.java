// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Rules;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Arguments of tests that read each rule in each way but the usual one. */
public final class OtherReadings {

  private static final int SEEDS = 3;

  private OtherReadings() {}

  /** Returns rule, name of the alternative and seed. */
  public static Stream<Arguments> withSeeds() {
    Rules rules = Contracts.load().rules();
    return rules.withAlternatives().stream()
        .flatMap(
            rule ->
                rules.find(rule).alternatives().stream()
                    .filter(one -> !one.isStandard())
                    .flatMap(one -> seeds().mapToObj(at -> Arguments.of(rule, one.name(), at))));
  }

  private static LongStream seeds() {
    return LongStream.rangeClosed(1, Math.min(SEEDS, Seeds.ROUNDS));
  }
}
