// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.worlds;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The plan of a stub: the requests that it answers and how.
 *
 * @param operation id of the operation
 * @param customerId customer id of the caller; null for all callers
 * @param times maximum number of requests; null for no maximum
 * @param effect what it does to the answer
 * @param headers headers of the answer
 * @param checked what the answer is checked against
 * @param described the plan as JSON, with defaults
 * @param size size of the plan in bytes
 */
public record StubPlan(
    String operation,
    @Nullable String customerId,
    @Nullable Integer times,
    StubEffect effect,
    Map<String, String> headers,
    Check checked,
    ObjectNode described,
    int size) {

  /** What the answer of a stub is checked against. */
  public enum Check {
    /** The statuses, schemas and error codes of the operation. */
    CONTRACT,
    /** The form of error bodies, because the operation is not built. */
    ENVELOPE,
    /** Nothing. */
    NONE;

    /** Returns its name in the control API. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the headers. */
  public StubPlan {
    headers = Map.copyOf(headers);
  }

  /** Returns whether the plan applies to an operation and a caller. */
  public boolean matches(String requested, String caller) {
    return operation.equals(requested) && (customerId == null || customerId.equals(caller));
  }
}
