// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.Objects;

/** The sandbox has refused to do what a test asked of its control API. */
public final class ControlRefused extends RuntimeException {

  private static final String RULE = "urn:oce-sandbox:rule:";

  private final int status;
  private final String rule;

  ControlRefused(String method, String target, Door.Reply reply) {
    super(
        "%s %s was refused with %d: %s"
            .formatted(
                method,
                target,
                reply.status(),
                Objects.requireNonNullElse(reply.body().textOrNull("detail"), "no reason given")));
    this.status = reply.status();
    String type = Objects.requireNonNullElse(reply.body().textOrNull("type"), "");
    this.rule = type.startsWith(RULE) ? type.substring(RULE.length()) : "";
  }

  /** Returns the HTTP status. */
  public int status() {
    return status;
  }

  /** Returns the id of the rule that refused, such as control.body-valid; empty for a fault. */
  public String rule() {
    return rule;
  }
}
