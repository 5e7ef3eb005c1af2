// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.privileges;

import java.util.Optional;

/** What an account can allow its IAM users to do with tickets, beside their policies. */
enum Privilege {
  CREATE_CASE("createCase"),
  EXPORT("export");

  private final String wire;

  Privilege(String wire) {
    this.wire = wire;
  }

  /** Returns the name in requests. */
  String wire() {
    return wire;
  }

  /** Returns the privilege with a name in requests. */
  static Optional<Privilege> of(String text) {
    for (Privilege one : values()) {
      if (one.wire.equals(text)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
