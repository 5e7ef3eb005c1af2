// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.authorizations;

import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IdKind;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Records a session in which support used an authorization. The session ends now.
 *
 * @param detailId detail of the authorization; 0 for its last one
 * @param length how long the session took; it begins no sooner than the authorization
 * @param commands what was entered
 * @param files moved files
 */
record SessionRecording(
    long detailId, Duration length, List<String> commands, List<SupportSession.MovedFile> files) {

  static final IdKind ID = Authorizations.numbers("support-session");

  /** Most commands, and most files, of a session. */
  static final int MOST = 100;

  Change<SupportSession> record(World world, String id, Instant now) {
    Authorization one = world.get(AuthorizationsState.SLOT).byId().get(id);
    if (one == null) {
      return Change.refused(
          new Refusal("control.authorization-exists", Map.of("authorization", id)));
    }
    Instant begins = one.times().begins();
    if (begins == null || !one.isInEffect(now)) {
      return Change.refused(
          new Refusal("authorizations.sessions.in-effect", Map.of("authorization", id)));
    }
    long detail = detailId == 0 ? one.details().get(one.details().size() - 1).id() : detailId;
    if (one.detail(detail) == null) {
      return Change.refused(
          new Refusal("control.authorization-exists", Map.of("authorization", id + " " + detail)));
    }
    if (one.sessions().size() >= Authorization.MOST_SESSIONS) {
      return Change.refused(
          new Refusal("authorizations.sessions.limit", Map.of("authorization", id)));
    }
    Instant start = now.minus(length);
    IssuedId issued = ID.next(world);
    SupportSession session =
        new SupportSession(
            Authorizations.number(issued),
            detail,
            start.isBefore(begins) ? begins : start,
            now,
            commands,
            files);
    return Change.of(
        Authorizations.put(issued.world(), one.with(session))
            .applied("authorizations.sessions.recorded"),
        session);
  }
}
