// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.resources;

/** What happens when the term of a resource ends, with the vendor's numbers (api_order_00021). */
public enum ExpirePolicy {
  GRACE(0),
  TO_ON_DEMAND(1),
  DELETE(2),
  AUTO_RENEW(3),
  FREEZE(4),
  DELETE_FROM_RETENTION(5);

  private final int code;

  ExpirePolicy(int code) {
    this.code = code;
  }

  /** Returns the vendor's number. */
  public int code() {
    return code;
  }
}
