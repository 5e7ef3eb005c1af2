// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import dev.ocesandbox.server.gateway.commands.DirectCall;
import dev.ocesandbox.server.gateway.credentials.Caller;
import dev.ocesandbox.server.gateway.credentials.Credential;
import dev.ocesandbox.server.gateway.credentials.CredentialStore;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import java.util.Optional;

/**
 * Shows permanent access keys of the caller's account. An IAM user sees its own without any
 * permission, and others with the action of the operation.
 */
final class AccessKeys {

  private final CredentialStore credentials;

  AccessKeys(CredentialStore credentials) {
    this.credentials = credentials;
  }

  Outcome show(DirectCall call) {
    String wanted = call.requiredText("access_key");
    Optional<Caller> owner = owner(wanted, call.caller());
    boolean own = owner.map(Caller::userName).filter(call.caller().userName()::equals).isPresent();
    Optional<Outcome> refused =
        own ? Optional.empty() : LookUps.lacking(call, "iam:credentials:getCredential");
    return refused.orElseGet(
        () ->
            owner
                .map(user -> UserJson.accessKey(wanted, IamApi.principal(call, user)))
                .map(LookUps::found)
                .orElseGet(() -> LookUps.unknown("credential", wanted)));
  }

  /** Returns the owner of a permanent key; empty if it belongs to another account or world. */
  private Optional<Caller> owner(String accessKey, Caller caller) {
    return credentials
        .key(accessKey)
        .filter(key -> key.securityToken() == null)
        .map(Credential::caller)
        .filter(user -> user.worldId().equals(caller.worldId()))
        .filter(user -> user.customerId().equals(caller.customerId()));
  }
}
