// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.authorizations;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.tickets.TimeZoneText;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operations on what support did under an authorization. */
final class SessionsApi {

  private static final int MINUTES = 10;
  private static final String ZONE = "X-Time-Zone";

  private SessionsApi() {}

  static Route control() {
    return Route.write("AddSupportSession", SessionsApi::add);
  }

  static Change<Answer> sessions(Call call, World world) {
    long detailId = number(call, "authorization_detail_id");
    return answered(
        call,
        world,
        (one, zone) -> {
          List<SupportSession> shown = new ArrayList<>();
          for (SupportSession session : one.sessions()) {
            if (session.detailId() == detailId) {
              shown.add(0, session);
            }
          }
          return Change.of(
              world.applied("authorizations.sessions.newest-first"),
              Answer.ok(SessionsJson.sessions(Page.of(shown, call.page()), zone)));
        });
  }

  static Change<Answer> commands(Call call, World world) {
    return ofSession(
        call,
        world,
        (session, zone) ->
            Answer.ok(SessionsJson.commands(session, order(call), call.page(), zone)));
  }

  static Change<Answer> files(Call call, World world) {
    return ofSession(
        call,
        world,
        (session, zone) -> Answer.ok(SessionsJson.files(session, order(call), call.page(), zone)));
  }

  private static boolean order(Call call) {
    return call.integer("sort").orElse(0) == 1;
  }

  /** Renders something in the time zone of the request. */
  private interface Rendering<T, R> {
    R of(T value, TimeZoneText zone);
  }

  private static Change<Answer> ofSession(
      Call call, World world, Rendering<SupportSession, Answer> rendering) {
    long detailId = number(call, "authorization_detail_id");
    long sessionId = number(call, "session_id");
    return answered(
        call,
        world,
        (one, zone) -> {
          for (SupportSession session : one.sessions()) {
            if (session.id() == sessionId && session.detailId() == detailId) {
              return Change.of(world, rendering.of(session, zone));
            }
          }
          return Change.refused(
              new Refusal(
                  "authorizations.sessions.exists", Map.of("session", Long.toString(sessionId))));
        });
  }

  private static Change<Answer> answered(
      Call call, World world, Rendering<Authorization, Change<Answer>> rendering) {
    String name = call.text(ZONE).orElse(TimeZoneText.DEFAULT);
    Optional<TimeZoneText> zone = TimeZoneText.of(name);
    if (zone.isEmpty()) {
      return Change.refused(TimeZoneText.refusal(ZONE, name));
    }
    long detailId = number(call, "authorization_detail_id");
    return AuthorizationsApi.by(call, world)
        .visible(world, call.requiredText("authorization_id"))
        .then(
            (same, one) ->
                one.detail(detailId) == null
                    ? Change.refused(Answering.noDetail(detailId))
                    : rendering.of(one, zone.get()));
  }

  private static long number(Call call, String name) {
    return Long.parseLong(call.requiredText(name));
  }

  private static Change<Answer> add(Call call, World world) {
    RequestFields body = call.bodyFields();
    SessionRecording recording =
        new SessionRecording(
            Long.parseLong(body.text("detail_id", "0")),
            Duration.ofMinutes(body.integer("minutes", MINUTES)),
            body.texts("commands"),
            files(body));
    return recording
        .record(world, call.requiredText("authorization_id"), call.now())
        .map(session -> Answer.created(Json.object().put("session_id", session.id())));
  }

  private static List<SupportSession.MovedFile> files(RequestFields body) {
    List<SupportSession.MovedFile> files = new ArrayList<>();
    for (RequestFields file : body.objects("files")) {
      files.add(
          new SupportSession.MovedFile(
              file.text("name", ""),
              file.text("from", ""),
              file.text("to", ""),
              file.text("direction", "upload").equals("upload"),
              file.integer("kilobytes", 1)));
    }
    return files;
  }
}
