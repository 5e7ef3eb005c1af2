// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Checks;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the query of an operation. The operations name the same things in different ways. */
public final class BillForm {

  /** The rule about filters that are empty. */
  static final String EMPTY_TEXT = "bills.query.empty-text-filters";

  private final World world;
  private final String callerId;
  private final RequestFields fields;
  private final Instant now;
  private final Names names;

  /** Creates a reader of the fields of a request of a caller. */
  public BillForm(World world, String callerId, RequestFields fields, Instant now, Names names) {
    this.world = world;
    this.callerId = callerId;
    this.fields = fields;
    this.now = now;
    this.names = names;
  }

  /**
   * What an operation calls its fields.
   *
   * @param cycle month
   * @param service cloud service
   * @param resourceType resource type
   * @param region region
   * @param resourceId resource
   * @param mode charging mode
   * @param first first day
   * @param last last day
   * @param statistic what is added up unless it is given
   * @param empty whether an empty text is a filter
   * @param nullProject whether the text null stands for no project
   */
  public record Names(
      String cycle,
      String service,
      String resourceType,
      String region,
      String resourceId,
      String mode,
      String first,
      String last,
      BillQuery.Statistic statistic,
      boolean empty,
      boolean nullProject) {}

  /** Returns the query; refused if its fields do not fit each other. */
  public Change<BillQuery> read() {
    boolean daily = fields.text("query_type", "").equals("DAILY");
    Optional<Refusal> refusal =
        Checks.first(this::whose, () -> daily ? days() : month(), this::payer);
    return refusal
        .<Change<BillQuery>>map(Change::refused)
        .orElseGet(() -> Change.of(world, query(daily)));
  }

  private BillQuery query(boolean daily) {
    LocalDate first = day(names.first);
    LocalDate last = day(names.last);
    boolean days = daily || countsDays();
    return new BillQuery(
        Scope.of(world, callerId, customer(), given("payer_account_id")),
        daily && first != null && last != null
            ? BillMonths.between(first, last, now)
            : cycle().map(cycle -> BillMonths.of(cycle, now)).orElse(List.of()),
        filter(days ? first : null, days ? last : null),
        fields.text("include_zero_record").map(text -> !text.equals("false")).orElse(true),
        statistic(),
        fields.page());
  }

  private BillFilter filter(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new BillFilter(
        given(names.service),
        given(names.resourceType),
        given(names.region),
        given(names.resourceId),
        project(),
        given("trade_id"),
        fields.integer(names.mode).orElse(null),
        fields.integer("bill_type").orElse(null),
        first,
        last);
  }

  private @Nullable String project() {
    String id = given("enterprise_project_id");
    return "null".equals(id) ? (names.nullProject ? "-1" : null) : id;
  }

  private @Nullable String given(String name) {
    boolean empty = names.empty && !world.reads(EMPTY_TEXT, "no-filter");
    return fields.text(name).filter(text -> empty || !text.isEmpty()).orElse(null);
  }

  /** Returns whether a text filter of a request is empty. */
  static boolean hasEmptyText(RequestFields fields, Names names) {
    return Stream.of(names.service, names.region, names.resourceId, "enterprise_project_id")
        .anyMatch(name -> fields.text(name).filter(String::isEmpty).isPresent());
  }

  private BillQuery.Statistic statistic() {
    return fields.integer("statistic_type").map(BillQuery.Statistic::of).orElse(names.statistic);
  }

  private Optional<Refusal> whose() {
    if (!bySubCustomer()) {
      boolean open = customer() == null && fields.text("payer_account_id", "").isEmpty();
      return BillsError.TOO_MANY_MEMBERS.unless(!open || Scope.isListable(world, callerId));
    }
    String member = fields.text("sub_customer_id", "");
    return Checks.first(
        () -> BillsError.MEMBER_MISSING.unless(!member.isEmpty()),
        () -> BillsError.NO_MEMBER.unless(member.equals(callerId) || isMember(member)));
  }

  private boolean bySubCustomer() {
    return fields.text("method", "").equals("sub_customer");
  }

  /** Returns who must have consumed; null for anybody. */
  private @Nullable String customer() {
    String method = fields.text("method", "");
    return bySubCustomer()
        ? fields.text("sub_customer_id", "")
        : method.equals("oneself") ? callerId : null;
  }

  private Optional<Refusal> payer() {
    String payer = fields.text("payer_account_id", "");
    Customer caller = world.customer(callerId);
    return BillsError.NO_MEMBER.unless(
        payer.isEmpty()
            || payer.equals(callerId)
            || payer.equals(caller.masterId())
            || isMember(payer));
  }

  private boolean isMember(String id) {
    return world.findCustomer(id).filter(c -> callerId.equals(c.masterId())).isPresent();
  }

  private Optional<Cycle> cycle() {
    return Cycle.parse(fields.text(names.cycle, ""));
  }

  /** Refuses a month that is none, and days outside it. */
  private Optional<Refusal> month() {
    Optional<Cycle> cycle = cycle();
    return cycle.isEmpty()
        ? Optional.of(BillsError.NO_MONTH.refusal())
        : BillsError.DAYS_OUTSIDE.unless(!countsDays() || areIn(cycle.get()));
  }

  private boolean countsDays() {
    boolean daysOfMonth = names.first.startsWith("bill_date");
    return daysOfMonth
        && statistic() != BillQuery.Statistic.MONTH
        && given(names.first) != null
        && given(names.last) != null;
  }

  private boolean areIn(Cycle cycle) {
    LocalDate first = day(names.first);
    LocalDate last = day(names.last);
    return first != null
        && last != null
        && !last.isBefore(first)
        && cycle.contains(first)
        && cycle.contains(last);
  }

  /** Refuses days that are missing or in the wrong order, and sums of months. */
  private Optional<Refusal> days() {
    LocalDate first = day(names.first);
    LocalDate last = day(names.last);
    return Checks.first(
        () -> BillsError.NOT_BY_MONTH.unless(statistic() != BillQuery.Statistic.MONTH),
        () ->
            BillsError.DAYS_MISSING.unless(first != null && last != null && !last.isBefore(first)));
  }

  /** Returns a day; null if it is absent or does not exist. */
  private @Nullable LocalDate day(String name) {
    try {
      return fields.text(name).filter(t -> !t.isEmpty()).map(LocalDate::parse).orElse(null);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
