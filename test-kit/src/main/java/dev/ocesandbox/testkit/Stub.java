// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.JsonValue;

/** A canned answer, or changes of real answers. */
public final class Stub {

  private final SandboxControl control;
  private final String id;

  Stub(SandboxControl control, String id) {
    this.control = control;
    this.id = id;
  }

  /** Returns the id of this stub. */
  public String id() {
    return id;
  }

  /**
   * Returns how many answers this stub has made or changed.
   *
   * @throws IllegalStateException if this stub was removed
   */
  public int hits() {
    return current().integer("hit");
  }

  /**
   * Returns how many real answers were sent because a change of this stub found no place in them or
   * because the request was refused.
   *
   * @throws IllegalStateException if this stub was removed
   */
  public int misses() {
    return current().integer("missed");
  }

  /** Removes this stub. */
  public void remove() {
    control.delete("stubs/" + id);
  }

  private JsonValue current() {
    return control.get("stubs").body().list("stubs").stream()
        .filter(stub -> stub.text("stub_id").equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Stub " + id + " was removed"));
  }

  @Override
  public String toString() {
    return id;
  }
}
