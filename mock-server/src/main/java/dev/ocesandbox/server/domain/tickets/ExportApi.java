// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.domain.privileges.TicketCaller;
import dev.ocesandbox.server.domain.ticketcatalog.TicketCatalog;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.text.Language;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Exports tickets as a workbook, and notes it in the log of each. */
final class ExportApi {

  private static final int MOST = 100;
  private static final Bilingual SHEET = new Bilingual("Tickets", "工单");
  private static final List<Bilingual> HEAD =
      List.of(
          new Bilingual("Ticket ID", "工单编号"),
          new Bilingual("Status", "状态"),
          new Bilingual("Type", "工单类型"),
          new Bilingual("Product", "产品类型"),
          new Bilingual("Problem type", "问题类型"),
          new Bilingual("Description", "问题描述"),
          new Bilingual("Region", "区域"),
          new Bilingual("Submitted by", "提交人"),
          new Bilingual("Created", "创建时间"),
          new Bilingual("Completed", "完成时间"));

  private ExportApi() {}

  static Change<Answer> download(Call call, World world) {
    TicketCaller caller = TicketsApi.caller(world, call);
    Optional<Refusal> refused = caller.export(world);
    if (refused.isPresent()) {
      return Change.refused(refused.get());
    }
    String zone = call.requiredText("timezone");
    return new QueryForm(call, QueryForm.Names.SNAKE)
        .read(world, caller, zone)
        .then((same, query) -> exported(call, world, caller, page(call, world, query)));
  }

  /** Accounts export their own tickets; those of another customer or source are none. */
  private static Page<Ticket> page(Call call, World world, TicketQuery query) {
    boolean other =
        isOther(call, "customer_id") || isOther(call, "sub_customer_id") || isOtherSource(call);
    return other
        ? new Page<>(List.of(), 0)
        : query.page(
            world,
            new PageRequest(call.integer("offset").orElse(0), call.integer("limit").orElse(MOST)));
  }

  private static boolean isOther(Call call, String name) {
    String id = call.text(name).orElse("");
    return !id.isEmpty() && !id.equals(call.customerId());
  }

  private static boolean isOtherSource(Call call) {
    List<String> sources = call.texts("tenant_source_id_list");
    return !sources.isEmpty() && !sources.contains(TicketCatalog.SOURCE_ID);
  }

  private static Change<Answer> exported(
      Call call, World world, TicketCaller caller, Page<Ticket> page) {
    TimeZoneText zone = TimeZoneText.of(call.requiredText("timezone")).orElseThrow();
    byte[] file = file(page.rows(), Language.ofNames(call.requiredText("language")), zone);
    World logged = world;
    for (Ticket ticket : page.rows()) {
      logged = Tickets.log(logged, ticket, TicketOperation.EXPORT, caller, "", call.now());
    }
    return Change.of(
        logged,
        Answer.streamed(out -> out.write(file))
            .with("Content-Type", Workbook.TYPE)
            .with("Content-Disposition", "attachment; filename=\"tickets.xlsx\""));
  }

  private static byte[] file(List<Ticket> tickets, Language language, TimeZoneText zone) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>();
    HEAD.forEach(title -> head.add(language.of(title)));
    rows.add(head);
    TicketNames names = new TicketNames(language);
    for (Ticket ticket : tickets) {
      rows.add(
          List.of(
              ticket.id(),
              Integer.toString(ticket.status().code()),
              names.kind(ticket),
              names.product(ticket),
              names.problem(ticket),
              ticket.description(),
              names.region(ticket),
              ticket.userName(),
              time(ticket.times().created(), zone),
              time(ticket.times().confirmed(), zone)));
    }
    return Workbook.of(language.of(SHEET), rows);
  }

  private static String time(@Nullable Instant at, TimeZoneText zone) {
    return at == null ? "" : zone.text(at);
  }
}
