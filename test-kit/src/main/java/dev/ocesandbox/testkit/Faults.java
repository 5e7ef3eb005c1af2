// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

/**
 * Plans what goes wrong in a world. Faults strike requests of the faked API only, whoever sends
 * them, until they are used up or removed; forks have none.
 */
public final class Faults {

  private final SandboxControl control;

  Faults(SandboxControl control) {
    this.control = control;
  }

  /** Goes on with a fault of one operation. */
  public FaultPlan on(Operation operation) {
    return new FaultPlan(control, operation.id());
  }

  /** Goes on with a fault of every operation that it fits. */
  public FaultPlan onEverything() {
    return new FaultPlan(control, "*");
  }

  /** Removes every fault. */
  public void clear() {
    control.delete("faults");
  }
}
