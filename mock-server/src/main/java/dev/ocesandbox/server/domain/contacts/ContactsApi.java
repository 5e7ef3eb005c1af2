// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.contacts;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.privileges.TicketCaller;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.text.Language;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.ZonedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The operations on contacts of tickets. */
public final class ContactsApi {

  private ContactsApi() {}

  /** Returns the operations and state of the room. */
  public static Room room() {
    return new Room(
        List.of(
            Route.read("CheckNeedVerify", ContactsApi::need),
            Route.write("SendVerifyCodes", ContactsApi::send),
            Route.write("CheckVerifyCodes", ContactsApi::verify),
            Route.read("ListHasVerifiedContacts", ContactsApi::verified),
            Route.read("ListSubCustomers", ContactsApi::users),
            Route.read("ListCaseCcEmails", ContactsApi::mails)),
        List.of(Route.read("ListSmsMessages", ContactsApi::messages)),
        List.of(),
        List.of(ContactsState.SLOT));
  }

  private static TicketCaller caller(Call call, World world) {
    return TicketCaller.of(world, call.customerId(), call.user());
  }

  /** Applies {@code next} to a contact; refuses another way than 0 and 1, and a wrong value. */
  private static <T> Change<T> withContact(
      int way, String value, String areaCode, Function<Contact, Change<T>> next) {
    Optional<ContactWay> known = ContactWay.of(way);
    if (known.isEmpty()) {
      return Change.refused(Refusal.by("contacts.check.way"));
    }
    Contact contact = new Contact(known.get(), value, areaCode);
    return contact.isValid()
        ? next.apply(contact)
        : Change.refused(Refusal.by("contacts.check.value"));
  }

  private static <T> Change<T> withContact(RequestFields body, Function<Contact, Change<T>> next) {
    return withContact(
        body.integer("contact_way", -1),
        body.text("contact_value", ""),
        body.text("area_code", ""),
        next);
  }

  private static Change<Answer> need(Call call, World world) {
    return withContact(
        call.integer("contact_way").orElse(-1),
        call.requiredText("contact_value"),
        call.text("area_code").orElse(""),
        contact -> {
          Optional<VerifiedContact> verified =
              ContactsState.of(world).verified(call.customerId(), contact);
          boolean needed =
              !Contacts.isRegistered(world, caller(call, world), contact)
                  && verified.filter(one -> one.isValid(call.now())).isEmpty();
          return Change.of(world, Answer.ok(ContactsJson.need(needed, verified)));
        });
  }

  private static Change<Answer> send(Call call, World world) {
    String language = call.language() == Language.EN ? CodeRequest.ENGLISH : CodeRequest.CHINESE;
    return withContact(
        call.bodyFields(),
        contact ->
            new CodeRequest(call.customerId(), contact, language)
                .send(world, call.now())
                .map(sent -> Answer.ok(Json.object())));
  }

  private static Change<Answer> verify(Call call, World world) {
    RequestFields body = call.bodyFields();
    TicketCaller caller = caller(call, world);
    String account = body.text("customer_id", "");
    String user = body.text("x_customer_id", "");
    boolean own =
        (account.isEmpty() || account.equals(caller.customerId()))
            && (user.isEmpty() || user.equals(caller.userId()));
    return own
        ? withContact(
            body,
            contact ->
                Verification.verify(
                        world, caller, contact, body.text("verify_code", ""), call.now())
                    .map(verified -> Answer.ok(Json.object())))
        : Change.refused(Refusal.by("contacts.check.own-id"));
  }

  private static Change<Answer> verified(Call call, World world) {
    return query(call)
        .map(query -> Change.of(world, Answer.ok(ContactsJson.list(query.page(world)))))
        .orElseGet(() -> Change.refused(Refusal.by("contacts.check.time")));
  }

  /** Reads a query; empty if its time does not exist. */
  private static Optional<VerifiedQuery> query(Call call) {
    String time = call.text("expired_time").orElse("");
    Optional<Instant> valid =
        time.isEmpty()
            ? Optional.of(call.now())
            : ZonedText.instant(time, ZonedText.zone(call.text("X-Time-Zone").orElse("")));
    return valid.map(
        at ->
            new VerifiedQuery(
                call.customerId(),
                call.text("customer_id").orElse(""),
                call.text("sub_customer_id").orElse(""),
                call.integer("contact_way").orElse(-1),
                call.text("contact_value").orElse(""),
                call.text("area_code").orElse(""),
                call.text("verified_id").orElse(""),
                at.isBefore(call.now()) ? call.now() : at,
                call.page()));
  }

  private static Change<Answer> users(Call call, World world) {
    return Change.of(
        world,
        Answer.ok(
            ContactsJson.users(
                world.customer(call.customerId()),
                call.text("sub_customer_name").orElse(""),
                call.text("sub_customer_id").orElse(""))));
  }

  private static Change<Answer> mails(Call call, World world) {
    return Change.of(world, Answer.ok(ContactsJson.mails(caller(call, world))));
  }

  private static Change<Answer> messages(Call call, World world) {
    return Change.of(world, Answer.ok(MessagesJson.newest(world)));
  }
}
