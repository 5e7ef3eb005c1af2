// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.ServerConnection;

/** Thrown when the control API refuses a request or fails to handle it. */
public final class ControlApiException extends RuntimeException {

  private static final String RULE_PREFIX = "urn:oce-sandbox:rule:";

  private final int status;
  private final String rule;

  ControlApiException(String method, String target, ServerConnection.Response response) {
    super(
        "%s %s failed with status %d: %s"
            .formatted(
                method,
                target,
                response.status(),
                response.body().text("detail", "the response gives no reason")));
    this.status = response.status();
    String type = response.body().textOrEmpty("type");
    this.rule = type.startsWith(RULE_PREFIX) ? type.substring(RULE_PREFIX.length()) : "";
  }

  /** Returns the HTTP status, which is 400 or above. */
  public int status() {
    return status;
  }

  /**
   * Returns the id of the rule that refused the request, such as {@code control.body-valid}, or an
   * empty string if the request failed for another reason.
   */
  public String rule() {
    return rule;
  }
}
