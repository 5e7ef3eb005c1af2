// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

/** A planned fault. */
public final class Fault {

  private final SandboxControl control;
  private final String id;

  Fault(SandboxControl control, String id) {
    this.control = control;
    this.id = id;
  }

  /** Returns its id. */
  public String id() {
    return id;
  }

  /** Returns how many requests it was asked about. */
  public int seen() {
    return row().number("seen");
  }

  /** Returns how many requests it has struck. */
  public int hits() {
    return row().number("hit");
  }

  /** Removes it. */
  public void remove() {
    control.delete("faults/" + id);
  }

  private Tree row() {
    return control.get("faults").body().all("faults").stream()
        .filter(fault -> fault.text("fault_id").equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The fault " + id + " has been removed"));
  }

  @Override
  public String toString() {
    return "fault " + id;
  }
}
