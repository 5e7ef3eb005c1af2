// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import java.util.List;
import java.util.stream.Collectors;

/** A file that is no scenario, with everything that is wrong with it. */
public final class BadScenario extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<ScenarioComplaint> complaints;

  BadScenario(List<ScenarioComplaint> complaints) {
    super(complaints.stream().map(ScenarioComplaint::toString).collect(Collectors.joining("; ")));
    this.complaints = List.copyOf(complaints);
  }

  BadScenario(int line, String path, String reason) {
    this(List.of(new ScenarioComplaint(line, path, reason)));
  }

  /** Returns what is wrong, by line; at least one thing. */
  public List<ScenarioComplaint> complaints() {
    return complaints;
  }
}
