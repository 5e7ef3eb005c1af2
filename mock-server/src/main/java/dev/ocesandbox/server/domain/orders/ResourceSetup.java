// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.features.ProjectChoice;
import dev.ocesandbox.server.domain.resources.Renewal;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.domain.resources.ResourceStatus;
import dev.ocesandbox.server.domain.resources.Resources;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives an account resources at any point of their life: bought so long ago that their term ends
 * when it is wanted to.
 */
final class ResourceSetup {

  private static final Bilingual WRONG_STATUS =
      new Bilingual(
          "{wanted} does not fit the end of the term: a resource whose term ends at {end} is in"
              + " status {actual} at {now}",
          "{wanted}与到期时间不符：{end}到期的资源在{now}的状态为{actual}");
  private static final Bilingual RELEASED =
      new Bilingual(
          "is not possible, because the resource has been released by now", "无法设置，因为资源此时已经释放");

  /** Grace and retention together are shorter than this for customers of every level. */
  private static final int MOST_DAYS = 40;

  private final World world;
  private final Instant now;
  private final ResourceForm form;
  private final PastPurchase purchase;

  private ResourceSetup(World world, Instant now, ResourceForm form, PastPurchase purchase) {
    this.world = world;
    this.now = now;
    this.form = form;
    this.purchase = purchase;
  }

  static Change<Answer> give(Call call, World world) {
    return call.withAccount(
        world,
        call.body().path("account").asString(),
        customer -> {
          RequestFields fields = call.bodyFields();
          ResourceForm form = ResourceForm.read(call.body(), fields, call.now());
          var purchase = new PastPurchase(customer, form.line(), call);
          return fields.then(
              () ->
                  ProjectChoice.use(world, customer.id(), List.of(form.project()))
                      .then(
                          (known, same) ->
                              new ResourceSetup(known, call.now(), form, purchase).given()));
        });
  }

  private Change<Answer> given() {
    Instant ends = form.ends();
    boolean fromNow = ends == null && (form.status() == null || isIn(ResourceStatus.IN_USE));
    Change<Order> made =
        fromNow ? purchase.made(world, now, now) : ends == null ? byStatus() : endingAt(ends);
    return made.then(this::checked).then(this::renewed).map(ResourceSetup::answer);
  }

  private boolean isIn(ResourceStatus status) {
    Integer wanted = form.status();
    return wanted != null && wanted == status.code();
  }

  private Change<Order> endingAt(Instant ends) {
    Optional<Instant> begin = new PastTerm(form.line().term(), now).begin(ends);
    return begin.isPresent()
        ? purchase.made(world, begin.get(), now)
        : Change.refused(RequestFields.refusal("ends", form.impossibleEnd(ends, now)));
  }

  /** Looks for the latest end of a term after which the resource is in the wanted status by now. */
  private Change<Order> byStatus() {
    for (int days = 1; days < MOST_DAYS; days++) {
      Change<Order> made = endingAt(now.minus(Duration.ofDays(days)));
      if (made.fold((after, order) -> fits(after, order), refusal -> true)) {
        return made;
      }
    }
    return endingAt(now.minus(Duration.ofDays(MOST_DAYS)));
  }

  private boolean fits(World after, Order order) {
    Integer wanted = form.status();
    return wanted == null
        || Resources.ofOrder(after, order.id()).stream()
            .allMatch(resource -> resource.status().code() == wanted);
  }

  /** A status beside the end of the term has to be what the rules make of it. */
  private Change<Order> checked(World after, Order order) {
    return fits(after, order)
        ? Change.of(after, order)
        : Change.refused(
            RequestFields.refusal(
                "status",
                WRONG_STATUS.with(
                    Map.of(
                        "wanted",
                        String.valueOf(form.status()),
                        "end",
                        BusinessTime.wire(form.ends() == null ? now : form.ends()),
                        "actual",
                        statuses(after, order),
                        "now",
                        BusinessTime.wire(now)))));
  }

  private static String statuses(World after, Order order) {
    return Resources.ofOrder(after, order.id()).stream()
        .map(resource -> String.valueOf(resource.status().code()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private Change<Given> renewed(World after, Order order) {
    Renewal renewal = form.renewal();
    World renewed = after;
    for (Resource resource : Resources.ofOrder(after, order.id())) {
      if (renewal != null && resource.status() == ResourceStatus.CLOSED) {
        return Change.refused(RequestFields.refusal("renewal", RELEASED));
      }
      renewed =
          renewal == null
              ? renewed
              : Resources.renewBy(renewed, resource.resourceId(), renewal, now);
    }
    return Change.of(
        renewed,
        new Given(
            Orders.find(renewed, order.id()).orElse(order),
            Resources.ofOrder(renewed, order.id())));
  }

  /** What there is in the end; a package has a status of its own, which its lists show. */
  private record Given(Order order, List<Resource> resources) {}

  private static Answer answer(Given given) {
    ObjectNode node = Json.object().put("order_id", given.order().id());
    ArrayNode ids = node.putArray("resource_ids");
    given.resources().forEach(resource -> ids.add(resource.resourceId()));
    Instant expires = given.order().lines().get(0).expiresAt();
    if (expires != null) {
      node.put("expires_at", BusinessTime.wire(expires));
    }
    given.resources().stream()
        .filter(resource -> !resource.isPackage())
        .findFirst()
        .ifPresent(resource -> node.put("status", resource.status().code()));
    return Answer.created(node);
  }
}
