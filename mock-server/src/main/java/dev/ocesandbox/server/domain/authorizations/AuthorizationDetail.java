// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.authorizations;

import org.jspecify.annotations.Nullable;

/**
 * One thing that an authorization is for: the console, or a server of the customer.
 *
 * @param id number of the detail, from 1; no other detail of the world has it
 * @param host whether it is a server
 * @param port port to log in at; null until the customer gives it
 * @param account account to log in with; null until the customer gives it
 * @param instanceId resource id of the server; null for the console
 * @param instanceName name of the server; null for the console
 * @param regionId region of the server; null for the console
 */
public record AuthorizationDetail(
    long id,
    boolean host,
    @Nullable Integer port,
    @Nullable String account,
    @Nullable String instanceId,
    @Nullable String instanceName,
    @Nullable String regionId) {

  AuthorizationDetail at(@Nullable Integer newPort, @Nullable String newAccount) {
    return new AuthorizationDetail(
        id,
        host,
        newPort == null ? port : newPort,
        newAccount == null ? account : newAccount,
        instanceId,
        instanceName,
        regionId);
  }
}
