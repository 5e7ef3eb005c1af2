// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import dev.ocesandbox.server.domain.attachments.Attachments;
import dev.ocesandbox.server.domain.contacts.Contact;
import dev.ocesandbox.server.domain.contacts.Contacts;
import dev.ocesandbox.server.domain.privileges.TicketCaller;
import dev.ocesandbox.server.domain.ticketcatalog.TicketCatalog;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.IssuedId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A ticket that a customer opens.
 *
 * @param caller who opens it
 * @param source id of the source
 * @param subject what it is about
 * @param description text
 * @param contact how the customer is reached
 * @param extended further parameters: JSON text of the value by key
 * @param texts the same values as text
 * @param attachments ids of files that were uploaded
 * @param proof what proves contacts that are not registered
 */
record NewTicket(
    TicketCaller caller,
    String source,
    TicketSubject subject,
    String description,
    TicketContact contact,
    Map<String, String> extended,
    Map<String, String> texts,
    List<String> attachments,
    Proof proof) {

  /**
   * What proves contacts that are not registered.
   *
   * @param phoneId verified_id of the phone; empty for none
   * @param mailId verified_id of the mailbox; empty for none
   * @param code code that the contact was sent; empty for none
   */
  record Proof(String phoneId, String mailId, String code) {}

  /** Opens the ticket and returns its id, or refuses. */
  Change<String> open(World world, Instant now) {
    Optional<Refusal> refusal = caller.submit(world).or(() -> refusal(world));
    return refusal.isPresent()
        ? Change.refused(refusal.get())
        : proven(world, now).then((next, same) -> issued(next, now));
  }

  private Optional<Refusal> refusal(World world) {
    if (!source.equals(TicketCatalog.SOURCE_ID)) {
      return Optional.of(SubjectCheck.unknown("source_id"));
    }
    return SubjectCheck.of(world, caller.customerId(), subject)
        .or(() -> quota(world))
        .or(this::parameter)
        .or(() -> ContactCheck.copies(contact.copies()));
  }

  private Optional<Refusal> quota(World world) {
    int quota = TicketCatalog.quota(world, caller.customerId());
    return quota >= 0 && Tickets.open(world, caller.customerId()) >= quota
        ? Optional.of(Refusal.by("tickets.create.quota"))
        : Optional.empty();
  }

  private Optional<Refusal> parameter() {
    return TicketCatalog.wrongParameter(subject.problemId(), texts)
        .map(key -> new Refusal("tickets.create.parameters", Map.of("key", key)));
  }

  private Change<World> proven(World world, Instant now) {
    String mobile = contact.mobile();
    String mail = contact.mail();
    String area = contact.areaCode();
    Change<World> phone =
        mobile == null
            ? Change.of(world, world)
            : Contacts.prove(
                world,
                caller,
                Contact.mobile(mobile, area == null ? "" : area),
                proof.phoneId(),
                proof.code(),
                now);
    return mail == null
        ? phone
        : phone.then(
            (next, same) ->
                Contacts.prove(
                    next, caller, Contact.mail(mail), proof.mailId(), proof.code(), now));
  }

  private Change<String> issued(World world, Instant now) {
    IssuedId id = TicketIds.TICKET.next(world, now);
    String user = caller.isAccount() ? null : caller.userName();
    return Attachments.bind(id.world(), caller.customerId(), user, attachments, id.id())
        .then((bound, same) -> Change.of(opened(bound, id.id(), now), id.id()));
  }

  private World opened(World world, String id, Instant now) {
    IssuedId message = Tickets.issueMessageId(world);
    List<TicketMessage> messages = new ArrayList<>();
    messages.add(
        new TicketMessage(
            message.id(),
            TicketMessage.Author.CUSTOMER,
            caller.userId(),
            caller.userName(),
            description,
            now,
            true,
            attachments,
            true,
            false));
    Ticket ticket =
        new Ticket(
            id,
            TicketStatus.WAITING,
            caller.customerId(),
            caller.userId(),
            caller.userName(),
            subject,
            description,
            contact,
            Sensitive.hidden(subject.problemId(), extended),
            messages,
            List.of(),
            List.of(),
            List.of(),
            null,
            TicketTimes.from(now));
    World logged = Tickets.log(message.world(), ticket, TicketOperation.CREATE, caller, "", now);
    return SupportWork.planned(logged, ticket, TicketStatus.WAITING, now)
        .applied("tickets.create.waits");
  }
}
