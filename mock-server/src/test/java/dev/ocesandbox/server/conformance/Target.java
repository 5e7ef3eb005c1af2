// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import tools.jackson.databind.node.ObjectNode;

/** Where a conformance suite runs. */
enum Target {
  /** A world that was made for the test. */
  FRESH_WORLD {
    @Override
    TestWorld of(TestWorld origin) {
      return origin;
    }
  },
  /** A fork of a world that was made for the test. */
  FORK {
    @Override
    TestWorld of(TestWorld origin) {
      return TestWorld.create(TestServer.json().put("from", origin.id()));
    }
  };

  /** The instant at which the clocks of test worlds stand: 10:00 in Beijing. */
  static final String NOW = "2026-11-23T02:00:00Z";

  /** Returns the world in which to test, given one with everything the test needs. */
  abstract TestWorld of(TestWorld origin);

  /** A world of the scenario default. */
  TestWorld world() {
    return world(request("default"));
  }

  TestWorld world(ObjectNode request) {
    return of(TestWorld.create(request));
  }

  static ObjectNode request(String scenario) {
    return TestServer.json().put("scenario", scenario).put("clock", NOW).put("seed", 7);
  }
}
