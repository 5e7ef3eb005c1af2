// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.metering;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.domain.features.EnterpriseProject;
import dev.ocesandbox.server.domain.products.Products;
import dev.ocesandbox.server.domain.products.UsageFactor;
import dev.ocesandbox.server.domain.resources.Resource;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads what is reported of a resource that is billed by use. */
final class UsageForm {

  private static final Bilingual OTHER_OWNER =
      new Bilingual("is not a resource of {account}", "不是{account}的资源");
  private static final Bilingual OTHER =
      new Bilingual("must be {own} or left out, as the resource has it", "必须为资源的{own}，或不携带");
  private static final Bilingual NO_FACTOR =
      new Bilingual("must be one of {known}", "必须是{known}之一");
  private static final Bilingual BY_THE_CLOCK =
      new Bilingual("is time, which the sandbox meters itself", "为时长，由沙箱自行计量");
  private static final Bilingual OTHER_UNIT =
      new Bilingual("must be a unit of the same kind as {unit}", "必须是与{unit}同类的度量单位");
  private static final Bilingual AFTER_NOW =
      new Bilingual("must not be after the world's now", "不能晚于世界的当前时间");
  private static final Bilingual AFTER_END = new Bilingual("must not be after the end", "不能晚于end");
  private static final Bilingual TOO_EARLY =
      new Bilingual("must not be before the resource began, {begun}", "不能早于资源的开始时间{begun}");

  private static final Bilingual BY_SETTLEMENT =
      new Bilingual(
          "must be left out for a resource billed by use, as the settlement chooses the packages",
          "按需资源不携带，结算时由系统选择资源包");

  private final World world;
  private final Metered resource;
  private final RequestFields fields;
  private final List<UsageFactor> factors;

  UsageForm(World world, Metered resource, RequestFields fields) {
    this.world = world;
    this.resource = resource;
    this.fields = fields;
    this.factors = Products.usageFactors(world, resource.product().key());
  }

  /** Refuses a resource of another account, and facts that are not those of the resource. */
  void checkOwner(Customer customer) {
    if (!resource.customerId().equals(customer.id())) {
      fields.refused("resource_id", OTHER_OWNER.with("account", customer.name()), "");
    }
    if (fields.has("order_instance_id")) {
      fields.refused("order_instance_id", BY_SETTLEMENT, "");
    }
    Resource.Product product = resource.product();
    same("service_type_code", product.key().serviceTypeCode());
    same("resource_type_code", product.key().resourceTypeCode());
    same("region_code", product.regionCode());
    String project = resource.projectId();
    same("enterprise_project_id", project == null ? EnterpriseProject.DEFAULT : project);
  }

  private void same(String name, String own) {
    if (!fields.text(name, own).equals(own)) {
      fields.refused(name, OTHER.with("own", own), own);
    }
  }

  /** Returns the samples, oldest first; refused unless the resource is billed by their peaks. */
  Change<List<Sample>> points(Instant now) {
    Optional<UsageFactor> factor = factors.stream().filter(UsageFactor::isPercentile).findFirst();
    if (factor.isEmpty()) {
      return Change.refused(MeteringError.points(resource.id(), false));
    }
    same("usage_type", factor.get().name());
    return fields.then(() -> new PointsForm(world, resource, now).read(fields.objects("points")));
  }

  /** Returns the use; refused if it is time, or that of a bandwidth. */
  Change<Report> report(Instant now) {
    boolean peaks = !factors.isEmpty() && factors.stream().allMatch(UsageFactor::isPercentile);
    if (peaks || wanted().filter(UsageFactor::isPercentile).isPresent()) {
      return fields.then(() -> Change.refused(MeteringError.points(resource.id(), true)));
    }
    Optional<UsageFactor> factor = factor();
    Instant end = notAfter("end", now, AFTER_NOW);
    Instant begin = notAfter("begin", end, AFTER_END);
    if (begin.isBefore(resource.begunAt())) {
      String begun = BusinessTime.wire(resource.begunAt());
      fields.refused(fields.has("begin") ? "begin" : "end", TOO_EARLY.with("begun", begun), begin);
    }
    return fields.then(() -> Change.of(world, report(factor.orElseThrow(), begin, end)));
  }

  private Optional<UsageFactor> wanted() {
    return factors.stream()
        .filter(factor -> factor.name().equalsIgnoreCase(fields.text("usage_type", "")))
        .findFirst();
  }

  /** Returns the usage factor; one that is left out is the only one that is not time. */
  private Optional<UsageFactor> factor() {
    List<UsageFactor> reported =
        factors.stream().filter(one -> !one.isTime() && !one.isPercentile()).toList();
    Optional<UsageFactor> wanted = wanted();
    if (wanted.isEmpty() && !fields.has("usage_type") && reported.size() == 1) {
      wanted = Optional.of(reported.get(0));
    }
    if (wanted.isEmpty() || wanted.get().isTime()) {
      String known = String.join(", ", reported.stream().map(UsageFactor::name).toList());
      Bilingual reason = known.isEmpty() ? BY_THE_CLOCK : NO_FACTOR.with("known", known);
      return fields.refused(
          "usage_type", wanted.isPresent() ? BY_THE_CLOCK : reason, Optional.empty());
    }
    int measure = fields.integer("measure_id", wanted.get().measureId());
    if (Products.converted(Quantity.ZERO, measure, wanted.get().measureId(), RoundingMode.DOWN)
        .isEmpty()) {
      fields.refused("measure_id", unit(wanted.get()), measure);
    }
    return wanted;
  }

  private static Bilingual unit(UsageFactor factor) {
    Bilingual name = Products.unitName(factor.measureId()).orElse(new Bilingual("", ""));
    return OTHER_UNIT.with("unit", factor.measureId() + " " + name.en());
  }

  /** Reads an instant that has a latest one, which is also its default. */
  private Instant notAfter(String name, Instant latest, Bilingual reason) {
    Instant moment = fields.moment(name).orElse(latest);
    return moment.isAfter(latest) ? fields.refused(name, reason, latest) : moment;
  }

  private Report report(UsageFactor factor, Instant begin, Instant end) {
    Pace pace = Factors.pace(factor);
    Instant last = begin.isBefore(end) ? end.minusSeconds(1) : end;
    int measure = fields.integer("measure_id", factor.measureId());
    Quantity amount = Quantity.of(fields.text("amount", "0"));
    Quantity converted =
        measure == factor.measureId()
            ? amount
            : Products.converted(amount, measure, factor.measureId(), RoundingMode.HALF_UP)
                .orElseThrow();
    return new Report(
        resource.id(), factor.name(), pace.around(last), converted, factor.measureId());
  }
}
