// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import tools.jackson.databind.node.ObjectNode;

/** Where a conformance suite runs. */
enum Target {
  /** A world made from the scenario. */
  FRESH_WORLD {
    @Override
    TestWorld world() {
      return TestWorld.create(request("default"));
    }
  },
  /** A fork of a world made from the scenario. */
  FORK {
    @Override
    TestWorld world() {
      TestWorld origin = TestWorld.create(request("default"));
      return TestWorld.create(TestServer.json().put("from", origin.id()));
    }
  };

  /** The instant at which the clocks of test worlds stand: 10:00 in Beijing. */
  static final String NOW = "2026-11-23T02:00:00Z";

  abstract TestWorld world();

  static ObjectNode request(String scenario) {
    return TestServer.json().put("scenario", scenario).put("clock", NOW).put("seed", 7);
  }
}
