// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.JsonValue;

/** A planned fault. */
public final class Fault {

  private final SandboxControl control;
  private final String id;

  Fault(SandboxControl control, String id) {
    this.control = control;
    this.id = id;
  }

  /** Returns the id of this fault. */
  public String id() {
    return id;
  }

  /**
   * Returns how many requests matched the operation and the account of this fault, whether or not
   * the fault was applied to them.
   *
   * @throws IllegalStateException if this fault was removed
   */
  public int seen() {
    return current().integer("seen");
  }

  /**
   * Returns how many requests this fault was applied to.
   *
   * @throws IllegalStateException if this fault was removed
   */
  public int hits() {
    return current().integer("hit");
  }

  /** Removes this fault. */
  public void remove() {
    control.delete("faults/" + id);
  }

  private JsonValue current() {
    return control.get("faults").body().list("faults").stream()
        .filter(fault -> fault.text("fault_id").equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Fault " + id + " was removed"));
  }

  @Override
  public String toString() {
    return "fault " + id;
  }
}
