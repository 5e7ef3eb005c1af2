// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.gateway.commands.DirectCall;
import dev.ocesandbox.server.gateway.credentials.Credential;
import dev.ocesandbox.server.gateway.credentials.CredentialStore;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import java.time.Instant;
import java.util.List;

/**
 * Issues temporary keys. They have the permissions of their creator and expire by the world's
 * clock.
 */
final class TemporaryKeys {

  private static final int DEFAULT_SECONDS =
      Contracts.value("iam.temporary-key.expires", "seconds").asInt();

  private final CredentialStore credentials;

  TemporaryKeys(CredentialStore credentials) {
    this.credentials = credentials;
  }

  Outcome create(DirectCall call) {
    HostedWorld world = call.world();
    Instant wall = call.wall();
    Instant expiresAt = world.store().now(wall).plusSeconds(seconds(call));
    IssuedText text =
        new IssuedText(
            world.id(), world.store().read(wall).seed(), credentials.nextIssue(world.id()));
    Credential key =
        new Credential(
            call.caller(), text.accessKey(), text.secretKey(), text.securityToken(), expiresAt);
    credentials.add(key);
    return new Outcome.Done(
        Answer.created(IamJson.temporaryKey(key, expiresAt)),
        List.of("iam.temporary-key.expires", "iam.temporary-key.rights-of-its-maker"));
  }

  private static int seconds(DirectCall call) {
    return call.body()
        .path("auth")
        .path("identity")
        .path("token")
        .path("duration_seconds")
        .asInt(DEFAULT_SECONDS);
  }
}
