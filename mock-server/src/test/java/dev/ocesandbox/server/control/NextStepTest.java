// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.Rooms;
import dev.ocesandbox.server.world.Slot;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NextStepTest {

  @Test
  void a_rule_sends_nobody_to_a_state_that_does_not_exist() {
    Set<String> states =
        Rooms.slots(Rooms.standard()).stream().map(Slot::name).collect(Collectors.toSet());

    Set<String> named =
        Contracts.load().rules().all().stream()
            .filter(rule -> rule.kind().equals("refusal") && rule.hint() == null)
            .filter(rule -> NextStep.general(rule).en().contains("/state?room="))
            .map(NextStep::state)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(named).isNotEmpty();
    assertThat(states).containsAll(named);
  }
}
