// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.server.Rooms;
import dev.ocesandbox.server.SandboxOptions;
import dev.ocesandbox.server.Wiring;
import dev.ocesandbox.server.gateway.commands.Route;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every operation that changes a world has a sentence that says so. */
class StateSentencesTest {

  /** Reads that change a world whose orders complete after a number of reads. */
  private static final List<String> COUNTED_READS =
      List.of("ListCustomerOrders", "ShowCustomerOrderDetails");

  @Test
  void every_write_has_a_sentence_and_no_read_has_one() {
    Wiring wiring = new Wiring(SandboxOptions.defaults(), () -> true, Rooms.standard());

    List<String> writes =
        Contracts.load().operations().stream()
            .map(Operation::id)
            .filter(
                id ->
                    COUNTED_READS.contains(id)
                        || wiring
                            .handlers()
                            .find(id)
                            .filter(StateSentencesTest::writes)
                            .isPresent())
            .toList();

    assertThat(
            Contracts.load().operations().stream()
                .filter(operation -> !operation.sentence().isEmpty())
                .map(Operation::id))
        .containsExactlyInAnyOrderElementsOf(writes);
  }

  private static boolean writes(Route.Handler handler) {
    return handler instanceof Route.OnHost
        || (handler instanceof Route.InWorld inWorld && !inWorld.isRead());
  }
}
