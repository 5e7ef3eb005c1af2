// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import java.util.Locale;

/** What came of verifying an operation. */
public enum Outcome {
  /** The target answered with success, and the answers were checked. */
  VERIFIED,
  /** The target refused every request with a documented code; only the refusals were checked. */
  REFUSED,
  /** The credentials may not call the operation. */
  NOT_PERMITTED,
  /** The target is a sandbox that does not have the operation. */
  NOT_BUILT,
  /** The target has no operation of the service that this one belongs to. */
  NOT_SERVED,
  /** A required value is in no answer of the target and not in the contracts. */
  NO_VALUE,
  /** The target had no capacity for the requests, again and again. */
  THROTTLED,
  /** No answer could be read. */
  NO_ANSWER,
  /** The run ended before. */
  NOT_SENT,
  /** The contracts do not describe the answers yet. */
  NOT_DESCRIBED;

  /** Returns the name for people and files, such as not-permitted. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
