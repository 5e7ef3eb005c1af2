// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

/**
 * A transaction number that cannot be used again.
 *
 * @param masterId the enterprise whose number it is
 * @param transId the number
 */
record UsedTransaction(String masterId, String transId) {

  String key() {
    return masterId + " " + transId;
  }
}
