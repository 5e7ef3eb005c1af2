// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.iam;

import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.Outcome;
import dev.ocesandbox.server.gateway.auth.Credential;
import dev.ocesandbox.server.gateway.auth.CredentialBook;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import java.time.Instant;
import java.util.List;

/** Issues temporary keys, which may do what their maker may do, and end by the world's clock. */
final class TemporaryKeys {

  private static final int USUAL_SECONDS = 900;

  private final CredentialBook book;

  TemporaryKeys(CredentialBook book) {
    this.book = book;
  }

  Outcome create(Call call) {
    HostedWorld world = call.world();
    Instant wall = call.request().wall();
    Instant expiresAt = world.store().now(wall).plusSeconds(seconds(call));
    Issue issue =
        new Issue(world.id(), world.store().read(wall).seed(), book.nextIssue(world.id()));
    Credential key =
        new Credential(
            call.caller(), issue.accessKey(), issue.secretKey(), issue.securityToken(), expiresAt);
    book.add(key);
    return new Outcome.Done(
        Answer.created(IamJson.temporaryKey(key, expiresAt)),
        List.of("iam.temporary-key.expires", "iam.temporary-key.rights-of-its-maker"));
  }

  private static int seconds(Call call) {
    return call.body()
        .path("auth")
        .path("identity")
        .path("token")
        .path("duration_seconds")
        .asInt(USUAL_SECONDS);
  }
}
