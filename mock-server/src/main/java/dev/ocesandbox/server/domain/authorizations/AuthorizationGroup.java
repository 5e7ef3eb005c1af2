// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.authorizations;

/**
 * What the authorizations of a list are grouped by.
 *
 * @param status status
 * @param userId id of the user who opened the ticket
 * @param userName name of that user
 */
record AuthorizationGroup(AuthorizationStatus status, String userId, String userName) {

  static AuthorizationGroup of(Authorization one) {
    return new AuthorizationGroup(one.status(), one.owner().userId(), one.owner().userName());
  }
}
