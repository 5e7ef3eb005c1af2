// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

/**
 * Plans faults in a world. Faults apply to requests of the faked API, from any client, until they
 * are used up or removed. Forks of the world start without faults.
 */
public final class Faults {

  private final SandboxControl control;

  Faults(SandboxControl control) {
    this.control = control;
  }

  /** Begins a fault of one operation. */
  public FaultPlan on(Operation operation) {
    return new FaultPlan(control, operation.id());
  }

  /** Begins a fault of every operation that supports its effect. */
  public FaultPlan onEverything() {
    return new FaultPlan(control, "*");
  }

  /** Removes all faults. */
  public void clear() {
    control.delete("faults");
  }
}
