// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import dev.ocesandbox.server.domain.privileges.TicketCaller;
import dev.ocesandbox.server.domain.privileges.TicketScope;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.TimeRange;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query of a list of tickets. The first value that makes no sense is noted and refused at
 * the end.
 */
final class QueryForm {

  private final Call call;
  private final Names names;
  private @Nullable Refusal problem;

  /**
   * The names of the parameters, which differ between operations.
   *
   * @param id ticket id
   * @param from first time of creation
   * @param to last time of creation
   * @param statuses several statuses
   * @param userId id of the user
   * @param userName name of the user
   * @param groupId user group
   * @param productId product category
   * @param problemId problem type
   * @param words words of the description
   * @param appKey part of the id or the description
   * @param labels ids of labels
   */
  record Names(
      String id,
      String from,
      String to,
      String statuses,
      String userId,
      String userName,
      String groupId,
      String productId,
      String problemId,
      String words,
      String appKey,
      String labels) {

    static final Names SNAKE =
        new Names(
            "incident_id",
            "query_start_time",
            "query_end_time",
            "incident_status",
            "x_customer_id",
            "x_customer_name",
            "group_id",
            "product_category_id",
            "business_type_id",
            "search_key",
            "app_key",
            "label_id_list");

    static final Names CAMEL =
        new Names(
            "incidentId",
            "queryStartTime",
            "queryEndTime",
            "incidentStatus",
            "xCustomerId",
            "xCustomerName",
            "groupId",
            "productCategoryId",
            "businessTypeId",
            "searchKey",
            "appKey",
            "labelIdList");
  }

  QueryForm(Call call, Names names) {
    this.call = call;
    this.names = names;
  }

  /** Returns the query, or refuses it. */
  Change<TicketQuery> read(World world, TicketCaller caller, String zoneName) {
    String group = text(names.groupId());
    Optional<Refusal> refused = caller.use().or(() -> caller.group(group));
    if (refused.isPresent()) {
      return Change.refused(refused.get());
    }
    Optional<TimeZoneText> zone = TimeZoneText.of(zoneName);
    if (zone.isEmpty()) {
      return Change.refused(TimeZoneText.refusal("X-Time-Zone", zoneName));
    }
    TicketQuery query = query(caller.scope(group), zone.get());
    return problem == null ? Change.of(world, query) : Change.refused(problem);
  }

  private TicketQuery query(TicketScope scope, TimeZoneText zone) {
    return new TicketQuery(
        scope,
        statuses(),
        text(names.id()),
        new TimeRange(time(names.from(), zone), time(names.to(), zone)),
        text(names.userId()),
        text(names.userName()),
        text(names.productId()),
        text(names.problemId()),
        new TicketQuery.Texts(parts(names.words()), text(names.appKey()), labels()));
  }

  private Set<Integer> statuses() {
    Set<Integer> statuses = new HashSet<>();
    call.integer("status").ifPresent(statuses::add);
    for (String part : text(names.statuses()).split(",", -1)) {
      if (!part.isEmpty()) {
        statuses.add(Integer.valueOf(part));
      }
    }
    return statuses;
  }

  private List<Integer> labels() {
    List<Integer> ids = new ArrayList<>();
    for (String part : parts(names.labels())) {
      if (part.matches("[0-9]{1,9}")) {
        ids.add(Integer.valueOf(part));
      } else {
        note(TimeZoneText.refusal(names.labels(), part));
      }
    }
    return ids;
  }

  private @Nullable Instant time(String field, TimeZoneText zone) {
    String text = text(field);
    if (text.isEmpty()) {
      return null;
    }
    Optional<Instant> at = zone.instant(text);
    if (at.isEmpty()) {
      note(TimeZoneText.refusal(field, text));
    }
    return at.orElse(null);
  }

  private void note(Refusal refusal) {
    if (problem == null) {
      problem = refusal;
    }
  }

  private String text(String name) {
    return call.text(name).orElse("");
  }

  /** Returns the values of a parameter that is repeated or has commas. */
  private List<String> parts(String name) {
    List<String> given = call.texts(name);
    List<String> parts = new ArrayList<>();
    for (String value : given.isEmpty() ? List.of(text(name)) : given) {
      for (String part : value.split(",", -1)) {
        if (!part.isBlank()) {
          parts.add(part.strip());
        }
      }
    }
    return parts;
  }
}
