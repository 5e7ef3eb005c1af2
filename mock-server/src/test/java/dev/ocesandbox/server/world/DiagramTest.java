// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ocesandbox.server.world.Diagram.Edge;
import dev.ocesandbox.server.world.Diagram.State;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagramTest {

  private enum Lamp implements Diagram.Status {
    OFF(1, "off"),
    ON(2, "on"),
    BROKEN(9, "broken");

    private final int code;
    private final String meaning;

    Lamp(int code, String meaning) {
      this.code = code;
      this.meaning = meaning;
    }

    @Override
    public int code() {
      return code;
    }

    @Override
    public String meaning() {
      return meaning;
    }
  }

  private static final List<Edge> EDGES =
      List.of(
          Diagram.edge(Lamp.OFF, Lamp.ON, "switch"),
          Diagram.edge(Lamp.ON, Lamp.OFF, "switch"),
          Diagram.edge(Lamp.ON, Lamp.BROKEN, "age"));

  private final Diagram lamp = Diagram.of("lamps", Lamp.values(), EDGES);

  @Test
  void a_diagram_has_every_status_with_its_number_and_meaning() {
    assertThat(lamp.name()).isEqualTo("lamps");
    assertThat(lamp.states())
        .containsExactly(new State(1, "off"), new State(2, "on"), new State(9, "broken"));
    assertThat(lamp.edges()).isEqualTo(EDGES);
  }

  @Test
  void a_move_is_allowed_along_an_edge_and_in_its_direction_only() {
    assertThat(lamp.allows(Lamp.OFF, Lamp.ON)).isTrue();
    assertThat(lamp.allows(Lamp.ON, Lamp.BROKEN)).isTrue();
    assertThat(lamp.allows(Lamp.BROKEN, Lamp.ON)).isFalse();
    assertThat(lamp.allows(Lamp.OFF, Lamp.BROKEN)).isFalse();
    assertThat(lamp.allows(Lamp.ON, Lamp.ON)).isFalse();
  }

  @Test
  void an_edge_says_what_makes_the_move() {
    assertThat(lamp.edge(2, 9)).contains(new Edge(2, 9, "age"));
    assertThat(lamp.edge(9, 2)).isEmpty();
  }

  @Test
  void two_edges_between_the_same_states_are_a_bug() {
    List<Edge> twice =
        List.of(
            Diagram.edge(Lamp.OFF, Lamp.ON, "switch"), Diagram.edge(Lamp.OFF, Lamp.ON, "magic"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Diagram.of("lamps", Lamp.values(), twice))
        .withMessage("lamps has a duplicate edge or an unknown state");
  }

  @Test
  void an_edge_from_or_to_an_unknown_state_is_a_bug() {
    List<State> states = List.of(new State(1, "off"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Diagram("lamps", states, List.of(new Edge(1, 2, "switch"))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Diagram("lamps", states, List.of(new Edge(2, 1, "switch"))));
  }

  @Test
  void a_diagram_keeps_the_lists_it_was_made_with() {
    List<State> states = new ArrayList<>(lamp.states());
    List<Edge> edges = new ArrayList<>(EDGES);
    Diagram diagram = new Diagram("lamps", states, edges);

    states.clear();
    edges.clear();

    assertThat(diagram).isEqualTo(lamp);
  }
}
