// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.agreements;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.fixtures.TicketAgreement;
import dev.ocesandbox.server.domain.privileges.TicketCaller;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.text.Language;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The operations on agreements about tickets. */
public final class AgreementsApi {

  private static final String NEW_TICKET = "0";
  private static final Bilingual NO_MORE =
      new Bilingual("has the last version that there can be", "已达到最大版本号");

  private AgreementsApi() {}

  /** Returns the operations and state of the room. */
  public static Room room() {
    return new Room(
        List.of(
            Route.read("ShowLatestPublishedAgreement", AgreementsApi::latest),
            Route.read("ShowSignedLatestPublishedAgreement", AgreementsApi::signed),
            Route.write("SignPublishedAgreement", AgreementsApi::sign)),
        List.of(Route.write("PublishAgreement", AgreementsApi::publish)),
        List.of(),
        List.of(AgreementsState.SLOT));
  }

  private static TicketCaller caller(Call call, World world) {
    return TicketCaller.of(world, call.customerId(), call.user());
  }

  private static TicketAgreement text(String checkedType) {
    return Agreement.ofType(checkedType)
        .orElseThrow(() -> new IllegalStateException("No agreement of type " + checkedType));
  }

  private static Change<Answer> latest(Call call, World world) {
    TicketAgreement text = text(call.text("agreement_type").orElse(NEW_TICKET));
    ObjectNode body = Json.object();
    body.set("case_agreement", json(AgreementsState.of(world).latest(text), call.language()));
    return Change.of(world, Answer.ok(body));
  }

  private static ObjectNode json(Agreement agreement, Language language) {
    TicketAgreement text = agreement.text();
    return Json.object()
        .put("id", String.valueOf(agreement.id()))
        .put("agreement_name", language.of(text.name()))
        .put("agreement_type", agreement.type())
        .put("agreement_type_name", language.of(text.typeName()))
        .put("content", language.of(text.content()))
        .put("version", agreement.version());
  }

  private static Change<Answer> signed(Call call, World world) {
    TicketAgreement text = text(call.text("agreement_type").orElse(NEW_TICKET));
    boolean signed = Signing.isSigned(world, caller(call, world), text);
    return Change.of(
        world.applied("agreements.signed.newest-only"),
        Answer.ok(Json.object().put("is_signed_latest", signed)));
  }

  private static Change<Answer> sign(Call call, World world) {
    return Signing.sign(
            world,
            caller(call, world),
            call.integer("id").orElse(0),
            call.bodyFields().text("relation_id", ""),
            call.now())
        .map(
            signature ->
                Answer.ok(Json.object().put("agreement_signed_record_id", signature.recordId())));
  }

  /** Publishes the next version of an agreement, as staff does. Its text stays. */
  private static Change<Answer> publish(Call call, World world) {
    RequestFields fields = call.bodyFields();
    TicketAgreement text = text(fields.text("agreement_type", NEW_TICKET));
    AgreementsState state = AgreementsState.of(world);
    Agreement next = new Agreement(text, state.latest(text).version() + 1);
    if (next.version() > Agreement.MOST_VERSIONS) {
      return Change.refused(RequestFields.refusal("agreement_type", NO_MORE));
    }
    return Change.of(
        world.with(AgreementsState.SLOT, state.with(new Published(text.type(), next.version()))),
        Answer.created(
            Json.object().put("id", String.valueOf(next.id())).put("version", next.version())));
  }
}
